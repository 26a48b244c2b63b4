# Every sentence a shopper can read, in Indonesian. Not yet read by a native speaker.

## On every page

language-name = Bahasa Indonesia
language-link = Ganti bahasa
language-title = Pilih bahasa
language-back = Kembali

test-mode = Mode uji coba: tidak ada uang sungguhan yang berpindah.
reference = Nomor referensi: { $reference }
support-link = Hubungi { $merchant }
return-link = Kembali ke { $merchant }
reload-link = Muat ulang halaman ini

## The order

order-heading = Pesanan Anda
order-item = Produk
order-amount = Jumlah
order-quantity = Kuantitas: { $quantity }
order-more =
    { $count ->
       *[other] Lihat { $count } produk lainnya
    }
quantity-label = Kuantitas
quantity-label-of = Kuantitas { $name }
quantity-update = Perbarui
quantity-update-of = Perbarui kuantitas { $name }
amount-changed = Pesanan berubah saat halaman ini terbuka. Tidak ada dana yang terpotong. Periksa totalnya sebelum membayar.
quantity-refused = Kuantitas tidak berubah: jumlah ini tidak dapat dibeli di sini, atau pembayaran sudah dimulai.
order-unit-price = { $price } per buah
order-total = Total

## The checkout page

checkout-title = Bayar ke { $merchant }
checkout-title-error = Kesalahan: { $title }
skip-to-form = Langsung ke formulir kartu
checkout-cancel = Kembali tanpa membayar
checkout-pay-heading = Bayar dengan kartu
checkout-safety = Data kartu Anda dikirim langsung ke penyedia pembayaran. { $merchant } tidak dapat melihatnya.
checkout-no-script-heading = Formulir kartu memerlukan JavaScript
checkout-no-script = Data kartu Anda dijaga dalam formulir yang hanya berfungsi dengan JavaScript. Aktifkan JavaScript, lalu muat ulang halaman ini. Tidak ada dana yang terpotong.
checkout-failed-heading = Formulir kartu tidak dapat dibuka
checkout-failed = Muat ulang halaman ini atau coba browser lain. Pesanan Anda masih tersimpan. Tidak ada dana yang terpotong.

## The form

pay-button = Bayar { $amount }
book-button = Pesan seharga { $amount }
donate-button = Donasikan { $amount }
paying = Memproses pembayaran…
paying-slow = Proses ini lebih lama dari biasanya. Biarkan halaman ini terbuka dan jangan membayar ulang.
email-label = Email
name-label = Nama pada kartu
card-number-label = Nomor kartu
card-expiry-label = Masa berlaku
card-cvc-label = Kode keamanan
form-loading = Memuat formulir kartu…
form-retrying = Formulir kartu lambat dimuat. Mencoba lagi…
form-unavailable = Formulir kartu gagal dimuat. Periksa koneksi Anda atau pemblokir di browser. Tidak ada dana yang terpotong.
try-again = Coba lagi
email-invalid = Masukkan alamat email, misalnya name@example.com.
name-missing = Masukkan nama seperti yang tertera pada kartu.
card-number-missing = Masukkan nomor kartu.
card-expiry-missing = Masukkan masa berlaku.
card-cvc-missing = Masukkan kode keamanan.
card-expiry-hint = MM / YY
card-number-invalid = Periksa nomor kartu.
card-expiry-invalid = Periksa masa berlaku.
card-cvc-invalid = Periksa kode keamanan.
card-refused = Penyedia pembayaran tidak menerima kartu ini. Tidak ada dana yang terpotong. Periksa data yang Anda masukkan, atau gunakan kartu lain.
error-summary = Ada yang perlu diperiksa lagi
refusal-heading = Pembayaran tidak berhasil
authenticate-heading = Bank perlu memastikan bahwa ini benar Anda
authenticate = Ikuti langkah dari bank Anda untuk menyelesaikan pembayaran.
authenticate-button = Lanjutkan ke bank
other-card = Gunakan kartu lain
checking = Kami masih memeriksa pembayaran Anda. Biarkan halaman ini terbuka dan jangan membayar ulang.
connection-lost = Koneksi terputus, jadi kami belum tahu apakah pembayaran berhasil. Kami terus memeriksanya. Mohon jangan membayar ulang.
gateway-unreachable = Kami tidak dapat terhubung ke penyedia pembayaran. Tidak ada dana yang terpotong. Periksa koneksi Anda, lalu coba lagi.
form-trouble = Terjadi kendala di pihak kami. Tidak ada dana yang terpotong. Silakan coba lagi.

## While the page is open

offline = Anda sedang offline. Tidak ada data yang hilang: halaman ini akan berlanjut otomatis saat koneksi kembali.
online-again = Anda kembali online.
expiring-heading = Perlu waktu lebih lama?
expiring =
    { $minutes ->
       *[other] Halaman pembayaran ini masih terbuka { $minutes } menit lagi. Setelah itu, Anda harus mulai dari awal.
    }
more-time-button = Saya perlu waktu tambahan
more-time-given =
    { $minutes ->
       *[other] Waktu Anda tersisa { $minutes } menit.
    }
more-time-refused = Waktu halaman pembayaran ini tidak dapat ditambah lagi. Segera selesaikan, atau mulai lagi nanti.

## What a merchant may ask besides

optional-label = { $label } (opsional)
choose = Pilih…
new-tab = (terbuka di tab baru)
individual-name-label = Nama lengkap
individual-name-missing = Masukkan nama lengkap Anda.
business-name-label = Nama usaha
business-name-missing = Masukkan nama usaha.
phone-label = Nomor telepon
phone-invalid = Masukkan nomor telepon, misalnya +62 21 2345 6789.
address-heading = Alamat penagihan
country-label = Negara atau wilayah
country-missing = Pilih negara atau wilayah.
line1-label = Alamat
line1-missing = Masukkan alamat: nama jalan dan nomor.
line2-label = Unit, lantai, dan sebagainya (opsional)
city-label = Kota atau kabupaten
city-missing = Masukkan kota atau kabupaten.
state-label = Provinsi atau negara bagian, jika perlu
postal-code-label = Kode pos, jika ada
answer-missing = { $label }: masukkan jawaban.
answer-length = { $label }: masukkan jawaban sepanjang { $range } karakter.
number-missing = { $label }: masukkan angka saja.
number-length = { $label }: masukkan angka saja, sebanyak { $range } digit.
choice-missing = { $label }: pilih jawaban.
terms-label = Saya menyetujui ketentuan layanan { $merchant }.
terms-missing = Centang kotak untuk menyetujui ketentuan layanan.
sold-out = Penawaran ini sudah habis. Tidak ada dana yang terpotong.

## Waiting for a decision

processing-title = Kami sedang memeriksa pembayaran Anda
processing-body = Pembayaran ke { $merchant } sedang diproses. Biasanya hanya beberapa detik.
processing-next = Halaman ini akan berlanjut otomatis. Mohon jangan membayar ulang.

## While nobody can pay

not-now-title = Saat ini kami belum dapat menerima pembayaran
not-now-body = Ini bukan karena kartu atau koneksi Anda. Tidak ada dana yang terpotong. Pesanan Anda di { $merchant } tetap tersimpan.
not-now-next = Halaman ini akan berlanjut otomatis saat pembayaran dapat dilakukan lagi. Anda juga dapat mencoba lagi sekarang atau kembali nanti.

## The receipt

receipt-title = Pembayaran berhasil
receipt-body = Terima kasih. Anda telah membayar { $amount } ke { $merchant }.
receipt-reserved-title = Pesanan Anda sudah kami terima
receipt-reserved-body = Terima kasih. Dana { $amount } ditahan di kartu Anda; { $merchant } akan menagihnya nanti. Belum ada dana yang terpotong.
receipt-heading = Bukti pembayaran
receipt-merchant = Dibayarkan ke
receipt-amount = Jumlah
receipt-date = Tanggal
receipt-card = Kartu
receipt-card-value = { $brand } berakhiran { $digits }
receipt-email = Email
receipt-reference = Nomor referensi
receipt-forward = Sebentar lagi Anda akan kembali ke { $merchant }.
receipt-stay = Tetap di halaman ini
receipt-kept = Anda dapat membuka bukti pembayaran ini lagi di alamat yang sama hingga { $date }.
receipt-gone-title = Bukti pembayaran ini sudah tidak disimpan di sini
receipt-gone-body = Pembayaran ke { $merchant } berhasil. Jika memerlukan bukti pembayaran, mintalah kepada { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Tautan pembayaran ini sudah kedaluwarsa
expired-body = Tidak ada dana yang terpotong. Untuk membayar, mintalah tautan baru kepada { $merchant }.
expired-recover-body = Tidak ada dana yang terpotong. Anda dapat mulai lagi dengan pesanan yang sama.
recover-button = Mulai lagi
already-paid-title = Sudah dibayar
already-paid-body = Pembayaran ke { $merchant } berhasil. Anda tidak perlu membayar lagi.
receipt-link = Lihat bukti pembayaran
cancelled-title = Pembayaran ini dibatalkan
cancelled-body = Tidak ada dana yang terpotong. Jika masih ingin membayar, kembali ke { $merchant } dan mulai lagi.

## Where a merchant's public link leads

link-body = Ini yang akan Anda beli. Anda membayar di halaman berikutnya.
link-button = Lanjut ke pembayaran
link-more = { $name } dan lainnya
link-description = { $amount }, dibayarkan ke { $merchant }
link-inactive-title = Tautan ini tidak menerima pembayaran
link-inactive-body = { $merchant } telah menutup tautan ini. Tidak ada dana yang terpotong.
link-over-title = Penawaran ini sudah berakhir
link-over-body = Tidak ada dana yang terpotong. Tanyakan kepada { $merchant } apakah akan ada lagi.
link-sold-out-title = Penawaran ini sudah habis
link-sold-out-body = Tidak ada dana yang terpotong. Tanyakan kepada { $merchant } apakah akan tersedia lagi.

## Pages that say what went wrong

not-found-title = Halaman tidak ditemukan
not-found-body = Alamatnya mungkin tidak lengkap. Buka lagi tautan yang Anda terima, atau mintalah tautan baru kepada pengirimnya.
trouble-title = Terjadi kendala di pihak kami
trouble-body = Tunggu sebentar, lalu muat ulang. Jika tadi Anda sedang membayar, halaman ini akan menunjukkan apakah pembayaran berhasil, jadi mohon jangan membayar ulang di tempat lain.

## Refusals

decline-generic = Bank menolak kartu ini. Tidak ada dana yang terpotong. Coba kartu lain, atau tanyakan kepada bank Anda.
decline-insufficient-funds = Saldo atau limit kartu ini tidak cukup. Tidak ada dana yang terpotong. Coba kartu lain.
decline-expired-card = Masa berlaku kartu ini sudah habis. Tidak ada dana yang terpotong. Periksa masa berlakunya, atau gunakan kartu lain.
decline-incorrect-cvc = Kode keamanan salah. Tidak ada dana yang terpotong. Periksa kodenya, lalu coba lagi.
decline-incorrect-number = Nomor kartu salah. Tidak ada dana yang terpotong. Periksa nomornya, lalu coba lagi.
decline-invalid-expiry = Masa berlaku salah. Tidak ada dana yang terpotong. Periksa masa berlakunya, lalu coba lagi.
decline-incorrect-address = Alamat penagihan tidak sesuai dengan data bank untuk kartu ini. Tidak ada dana yang terpotong. Periksa alamatnya, lalu coba lagi.
decline-incorrect-details = Menurut bank, ada data kartu yang salah. Tidak ada dana yang terpotong. Periksa nomor kartu, masa berlaku, kode keamanan, dan alamat, lalu coba lagi.
decline-processing-error = Bank tidak dapat memproses pembayaran. Tidak ada dana yang terpotong. Tunggu sebentar lalu coba lagi, atau gunakan kartu lain.
decline-card-velocity-exceeded = Kartu ini sudah mencapai batasnya. Tidak ada dana yang terpotong. Coba kartu lain, atau tanyakan kepada bank Anda.
decline-card-not-supported = Kartu ini tidak dapat digunakan untuk jenis pembayaran ini. Tidak ada dana yang terpotong. Coba kartu lain.
decline-currency-not-supported = Kartu ini tidak dapat membayar dalam mata uang ini. Tidak ada dana yang terpotong. Coba kartu lain.
decline-authentication-required = Bank harus memastikan bahwa ini benar Anda sebelum kartu ini dapat digunakan. Tidak ada dana yang terpotong. Coba lagi dan ikuti langkah dari bank Anda.
decline-authentication-failed = Bank tidak dapat memastikan bahwa ini benar Anda. Tidak ada dana yang terpotong. Coba lagi, atau gunakan kartu lain.
decline-try-again-later = Bank sedang tidak merespons. Tidak ada dana yang terpotong. Coba lagi dalam beberapa menit, atau gunakan kartu lain.
decline-call-issuer = Bank menolak kartu ini tanpa menyebutkan alasannya. Tidak ada dana yang terpotong. Hubungi nomor yang tertera pada kartu, atau gunakan kartu lain.
decline-duplicate = Pembayaran yang sama baru saja dilakukan, jadi bank menolak yang ini. Tidak ada dana tambahan yang terpotong. Periksa rekening Anda sebelum mencoba lagi.
