# Every sentence a shopper can read, in Malay. Not yet read by a native speaker.

## On every page

language-name = Bahasa Melayu
language-link = Tukar bahasa
language-title = Pilih bahasa
language-back = Kembali

test-mode = Mod ujian: tiada wang sebenar terlibat.
reference = Nombor rujukan: { $reference }
support-link = Hubungi { $merchant }
return-link = Kembali ke { $merchant }
reload-link = Muat semula halaman ini

## The order

order-heading = Pesanan anda
order-item = Item
order-amount = Jumlah
order-quantity = Kuantiti: { $quantity }
order-more =
    { $count ->
       *[other] Lihat { $count } item lagi
    }
quantity-label = Kuantiti
quantity-label-of = Kuantiti { $name }
quantity-update = Kemas kini
quantity-update-of = Kemas kini kuantiti { $name }
amount-changed = Pesanan telah berubah semasa halaman ini dibuka. Tiada wang dipotong. Semak jumlah keseluruhan sebelum membayar.
quantity-refused = Kuantiti tidak berubah: bilangan ini tidak boleh dibeli di sini, atau pembayaran sudah bermula.
order-unit-price = { $price } seunit
order-total = Jumlah keseluruhan

## The checkout page

checkout-title = Bayar kepada { $merchant }
checkout-title-error = Ralat: { $title }
skip-to-form = Terus ke borang kad
checkout-cancel = Kembali tanpa membayar
checkout-pay-heading = Bayar dengan kad
checkout-safety = Butiran kad anda dihantar terus kepada penyedia pembayaran. { $merchant } tidak dapat melihatnya.
checkout-no-script-heading = Borang kad memerlukan JavaScript
checkout-no-script = Butiran kad anda dilindungi dalam borang yang hanya berfungsi dengan JavaScript. Hidupkan JavaScript dan muat semula halaman ini. Tiada wang dipotong.
checkout-failed-heading = Borang kad tidak dapat dibuka
checkout-failed = Muat semula halaman ini, atau cuba pelayar lain. Pesanan anda masih ada. Tiada wang dipotong.

## The form

pay-button = Bayar { $amount }
book-button = Tempah dengan harga { $amount }
donate-button = Derma { $amount }
paying = Memproses pembayaran…
paying-slow = Ini mengambil masa lebih lama daripada biasa. Sila biarkan halaman ini terbuka dan jangan bayar sekali lagi.
email-label = E-mel
name-label = Nama pada kad
card-number-label = Nombor kad
card-expiry-label = Tarikh luput
card-cvc-label = Kod keselamatan
form-loading = Memuatkan borang kad…
form-retrying = Borang kad lambat dimuatkan. Mencuba lagi…
form-unavailable = Borang kad gagal dimuatkan. Semak sambungan internet anda, atau penyekat dalam pelayar. Tiada wang dipotong.
try-again = Cuba lagi
email-invalid = Masukkan alamat e-mel, contohnya name@example.com.
name-missing = Masukkan nama seperti yang tertera pada kad.
card-number-missing = Masukkan nombor kad.
card-expiry-missing = Masukkan tarikh luput.
card-cvc-missing = Masukkan kod keselamatan.
card-expiry-hint = MM / YY
card-number-invalid = Semak nombor kad.
card-expiry-invalid = Semak tarikh luput.
card-cvc-invalid = Semak kod keselamatan.
card-refused = Penyedia pembayaran tidak menerima kad ini. Tiada wang dipotong. Semak maklumat yang anda masukkan, atau gunakan kad lain.
error-summary = Ada maklumat yang perlu disemak semula
refusal-heading = Pembayaran tidak berjaya
authenticate-heading = Bank perlu mengesahkan identiti anda
authenticate = Ikut langkah bank anda untuk menyelesaikan pembayaran.
authenticate-button = Teruskan ke bank
other-card = Gunakan kad lain
checking = Kami masih menyemak pembayaran anda. Sila biarkan halaman ini terbuka dan jangan bayar sekali lagi.
connection-lost = Sambungan terputus, jadi kami belum tahu sama ada pembayaran berjaya. Kami terus menyemak. Sila jangan bayar sekali lagi.
gateway-unreachable = Kami tidak dapat menghubungi penyedia pembayaran. Tiada wang dipotong. Semak sambungan internet anda dan cuba lagi.
form-trouble = Terdapat masalah di pihak kami. Tiada wang dipotong. Sila cuba lagi.

## While the page is open

offline = Anda di luar talian. Tiada apa-apa yang hilang: halaman ini akan bersambung sendiri apabila talian pulih.
online-again = Anda kembali dalam talian.
expiring-heading = Perlukan lebih masa?
expiring =
    { $minutes ->
       *[other] Halaman pembayaran ini kekal dibuka selama { $minutes } minit lagi. Selepas itu, anda perlu bermula semula.
    }
more-time-button = Saya perlukan lebih masa
more-time-given =
    { $minutes ->
       *[other] Anda ada { $minutes } minit lagi.
    }
more-time-refused = Masa untuk halaman pembayaran ini tidak boleh dilanjutkan lagi. Selesaikan segera, atau mula semula kemudian.

## What a merchant may ask besides

optional-label = { $label } (tidak wajib)
choose = Pilih…
new-tab = (dibuka dalam tab baharu)
individual-name-label = Nama penuh
individual-name-missing = Masukkan nama penuh anda.
business-name-label = Nama perniagaan
business-name-missing = Masukkan nama perniagaan.
phone-label = Nombor telefon
phone-invalid = Masukkan nombor telefon, contohnya +60 3 2345 6789.
address-heading = Alamat pengebilan
country-label = Negara atau wilayah
country-missing = Pilih negara atau wilayah.
line1-label = Alamat
line1-missing = Masukkan alamat: nombor dan nama jalan.
line2-label = Unit, tingkat dan sebagainya (tidak wajib)
city-label = Bandar atau pekan
city-missing = Masukkan bandar atau pekan.
state-label = Negeri atau wilayah, jika perlu
postal-code-label = Poskod, jika ada
answer-missing = { $label }: masukkan jawapan.
answer-length = { $label }: masukkan jawapan sepanjang { $range } aksara.
number-missing = { $label }: masukkan angka sahaja.
number-length = { $label }: masukkan angka sahaja, sebanyak { $range } digit.
choice-missing = { $label }: pilih jawapan.
terms-label = Saya bersetuju dengan terma perkhidmatan { $merchant }.
terms-missing = Tandakan kotak untuk bersetuju dengan terma perkhidmatan.
sold-out = Tawaran ini sudah habis. Tiada wang dipotong.

## Waiting for a decision

processing-title = Kami sedang menyemak pembayaran anda
processing-body = Pembayaran kepada { $merchant } sedang diproses. Biasanya ini hanya mengambil masa beberapa saat.
processing-next = Halaman ini akan bertukar sendiri. Sila jangan bayar sekali lagi.

## While nobody can pay

not-now-title = Kami tidak dapat menerima pembayaran buat masa ini
not-now-body = Ini bukan disebabkan oleh kad atau sambungan internet anda. Tiada wang dipotong. Pesanan anda dengan { $merchant } masih disimpan.
not-now-next = Halaman ini akan bersambung sendiri apabila pembayaran pulih. Anda juga boleh cuba lagi sekarang, atau kembali kemudian.

## The receipt

receipt-title = Pembayaran berjaya
receipt-body = Terima kasih. Anda telah membayar { $amount } kepada { $merchant }.
receipt-reserved-title = Kami telah menerima pesanan anda
receipt-reserved-body = Terima kasih. { $amount } ditahan pada kad anda; { $merchant } akan mengambilnya kemudian. Belum ada wang dipotong.
receipt-heading = Resit
receipt-merchant = Dibayar kepada
receipt-amount = Jumlah
receipt-date = Tarikh
receipt-card = Kad
receipt-card-value = { $brand } berakhir dengan { $digits }
receipt-email = E-mel
receipt-reference = Nombor rujukan
receipt-forward = Sebentar lagi anda akan dibawa kembali ke { $merchant }.
receipt-stay = Kekal di halaman ini
receipt-kept = Anda boleh membuka resit ini lagi di alamat yang sama hingga { $date }.
receipt-gone-title = Resit ini tidak lagi disimpan di sini
receipt-gone-body = Pembayaran kepada { $merchant } telah berjaya. Jika anda memerlukan resit, mintalah daripada { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Pautan pembayaran ini telah tamat tempoh
expired-body = Tiada wang dipotong. Untuk membayar, mintalah pautan baharu daripada { $merchant }.
expired-recover-body = Tiada wang dipotong. Anda boleh bermula semula dengan pesanan yang sama.
recover-button = Mula semula
already-paid-title = Sudah dibayar
already-paid-body = Pembayaran kepada { $merchant } telah berjaya. Anda tidak perlu membayar lagi.
receipt-link = Lihat resit
cancelled-title = Pembayaran ini telah dibatalkan
cancelled-body = Tiada wang dipotong. Jika anda masih mahu membayar, kembali ke { $merchant } dan mula semula.

## Where a merchant's public link leads

link-body = Inilah yang akan anda beli. Anda membayar di halaman seterusnya.
link-button = Teruskan ke pembayaran
link-more = { $name } dan lain-lain
link-description = { $amount }, dibayar kepada { $merchant }
link-inactive-title = Pautan ini tidak menerima pembayaran
link-inactive-body = { $merchant } telah menutup pautan ini. Tiada wang dipotong.
link-over-title = Tawaran ini telah tamat
link-over-body = Tiada wang dipotong. Tanyalah { $merchant } sama ada akan ada lagi.
link-sold-out-title = Tawaran ini sudah habis
link-sold-out-body = Tiada wang dipotong. Tanyalah { $merchant } sama ada stok akan ditambah.

## Pages that say what went wrong

not-found-title = Halaman ini tidak ditemui
not-found-body = Alamatnya mungkin tidak lengkap. Buka semula pautan yang anda terima, atau minta pautan baharu daripada pengirim.
trouble-title = Terdapat masalah di pihak kami
trouble-body = Sila tunggu seminit dan muat semula. Jika anda sedang membayar tadi, halaman ini akan menunjukkan sama ada pembayaran berjaya, jadi sila jangan mulakan semula di tempat lain.

## Refusals

decline-generic = Bank menolak kad ini. Tiada wang dipotong. Cuba kad lain, atau tanya bank anda.
decline-insufficient-funds = Baki atau had kad ini tidak mencukupi. Tiada wang dipotong. Cuba kad lain.
decline-expired-card = Kad ini telah tamat tempoh. Tiada wang dipotong. Semak tarikh luput, atau gunakan kad lain.
decline-incorrect-cvc = Kod keselamatan tidak betul. Tiada wang dipotong. Semak kod itu dan cuba lagi.
decline-incorrect-number = Nombor kad tidak betul. Tiada wang dipotong. Semak nombor itu dan cuba lagi.
decline-invalid-expiry = Tarikh luput tidak betul. Tiada wang dipotong. Semak tarikh itu dan cuba lagi.
decline-incorrect-address = Alamat pengebilan tidak sama dengan rekod bank anda untuk kad ini. Tiada wang dipotong. Semak alamat itu dan cuba lagi.
decline-incorrect-details = Menurut bank, ada butiran kad yang tidak betul. Tiada wang dipotong. Semak nombor kad, tarikh luput, kod keselamatan dan alamat, kemudian cuba lagi.
decline-processing-error = Bank tidak dapat memproses pembayaran. Tiada wang dipotong. Cuba lagi sebentar nanti, atau gunakan kad lain.
decline-card-velocity-exceeded = Kad ini telah mencapai hadnya. Tiada wang dipotong. Cuba kad lain, atau tanya bank anda.
decline-card-not-supported = Kad ini tidak boleh digunakan untuk jenis pembayaran ini. Tiada wang dipotong. Cuba kad lain.
decline-currency-not-supported = Kad ini tidak boleh membayar dalam mata wang ini. Tiada wang dipotong. Cuba kad lain.
decline-authentication-required = Bank perlu mengesahkan identiti anda sebelum kad ini boleh digunakan. Tiada wang dipotong. Cuba lagi dan ikut langkah bank anda.
decline-authentication-failed = Bank tidak dapat mengesahkan identiti anda. Tiada wang dipotong. Cuba lagi, atau gunakan kad lain.
decline-try-again-later = Bank tidak memberikan respons buat masa ini. Tiada wang dipotong. Cuba lagi dalam beberapa minit, atau gunakan kad lain.
decline-call-issuer = Bank menolak kad ini tanpa menyatakan sebab. Tiada wang dipotong. Hubungi nombor pada kad anda, atau gunakan kad lain.
decline-duplicate = Pembayaran yang sama baru sahaja dibuat, jadi bank menolak yang ini. Tiada wang tambahan dipotong. Semak akaun anda sebelum mencuba lagi.
