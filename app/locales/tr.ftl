# Every sentence a shopper can read, in Turkish. Not yet read by a native speaker.

## On every page

language-name = Türkçe
language-link = Dili değiştir
language-title = Dil seçin
language-back = Geri dön

test-mode = Test modu: gerçek para kullanılmaz.
reference = Referans numarası: { $reference }
support-link = { $merchant } ile iletişime geç
return-link = { $merchant } sayfasına dön
reload-link = Sayfayı yenile

## The order

order-heading = Siparişiniz
order-item = Ürün
order-amount = Tutar
order-quantity = Adet: { $quantity }
order-more =
    { $count ->
        [one] { $count } ürün daha göster
       *[other] { $count } ürün daha göster
    }
quantity-label = Adet
quantity-label-of = { $name } adedi
quantity-update = Güncelle
quantity-update-of = { $name } adedini güncelle
amount-changed = Bu sayfa açıkken sipariş değişti. Kartınızdan para çekilmedi. Ödemeden önce toplam tutara bakın.
quantity-refused = Adet değişmedi: burada bu kadar satın alınamıyor veya ödeme başlatılmış.
order-unit-price = Birim fiyatı { $price }
order-total = Toplam

## The checkout page

checkout-title = { $merchant } için ödeme
checkout-title-error = Hata: { $title }
skip-to-form = Kart formuna geç
checkout-cancel = Ödeme yapmadan geri dön
checkout-pay-heading = Kartla ödeme
checkout-safety = Kart bilgileriniz doğrudan ödeme kuruluşuna gider. { $merchant } bu bilgileri görmez.
checkout-no-script-heading = Kart formu için JavaScript gerekli
checkout-no-script = Kart bilgileriniz, yalnızca JavaScript ile çalışan bir formda korunur. JavaScript’i açıp bu sayfayı yenileyin. Kartınızdan para çekilmedi.
checkout-failed-heading = Kart formu açılamadı
checkout-failed = Bu sayfayı yenileyin veya başka bir tarayıcı deneyin. Siparişiniz duruyor. Kartınızdan para çekilmedi.

## The form

pay-button = { $amount } öde
book-button = Rezervasyon yap: { $amount }
donate-button = { $amount } bağışla
paying = Ödeme yapılıyor…
paying-slow = Bu, her zamankinden uzun sürüyor. Lütfen bu sayfayı açık tutun ve tekrar ödeme yapmayın.
email-label = E-posta
name-label = Kart üzerindeki isim
card-number-label = Kart numarası
card-expiry-label = Son kullanma tarihi
card-cvc-label = Güvenlik kodu
form-loading = Kart formu yükleniyor…
form-retrying = Kart formu yavaş yükleniyor. Tekrar deneniyor…
form-unavailable = Kart formu yüklenemedi. İnternet bağlantınızı veya tarayıcınızdaki engelleyicileri kontrol edin. Kartınızdan para çekilmedi.
try-again = Tekrar dene
email-invalid = Bir e-posta adresi girin, örneğin name@example.com.
name-missing = İsmi kartta yazdığı gibi girin.
card-number-missing = Kart numarasını girin.
card-expiry-missing = Son kullanma tarihini girin.
card-cvc-missing = Güvenlik kodunu girin.
card-expiry-hint = AA / YY
card-number-invalid = Kart numarasını kontrol edin.
card-expiry-invalid = Son kullanma tarihini kontrol edin.
card-cvc-invalid = Güvenlik kodunu kontrol edin.
card-refused = Ödeme kuruluşu bu kartı kabul etmiyor. Kartınızdan para çekilmedi. Girdiğiniz bilgileri kontrol edin veya başka bir kart kullanın.
error-summary = Tekrar bakmanız gereken bir şey var
refusal-heading = Ödeme gerçekleşmedi
authenticate-heading = Bankanız kimliğinizi doğrulamak istiyor
authenticate = Ödemeyi tamamlamak için bankanızın adımlarını izleyin.
authenticate-button = Banka ile devam et
other-card = Başka bir kart kullan
checking = Ödemenizi hâlâ kontrol ediyoruz. Lütfen bu sayfayı açık tutun ve tekrar ödeme yapmayın.
connection-lost = Bağlantı kesildi; ödemenin gerçekleşip gerçekleşmediğini henüz bilmiyoruz. Kontrol etmeye devam ediyoruz. Lütfen tekrar ödeme yapmayın.
gateway-unreachable = Ödeme kuruluşuna ulaşamadık. Kartınızdan para çekilmedi. İnternet bağlantınızı kontrol edip tekrar deneyin.
form-trouble = Bizden kaynaklanan bir sorun oluştu. Kartınızdan para çekilmedi. Lütfen tekrar deneyin.

## While the page is open

offline = Çevrimdışısınız. Hiçbir şey kaybolmadı: bağlantı gelince bu sayfa kendiliğinden devam eder.
online-again = Yeniden çevrimiçisiniz.
expiring-heading = Daha fazla zamana ihtiyacınız var mı?
expiring =
    { $minutes ->
        [one] Bu ödeme sayfası { $minutes } dakika daha açık kalacak. Sonra baştan başlamanız gerekecek.
       *[other] Bu ödeme sayfası { $minutes } dakika daha açık kalacak. Sonra baştan başlamanız gerekecek.
    }
more-time-button = Ek süre istiyorum
more-time-given =
    { $minutes ->
        [one] { $minutes } dakikanız daha var.
       *[other] { $minutes } dakikanız daha var.
    }
more-time-refused = Bu ödeme sayfası daha fazla açık kalamaz. Ödemeyi kısa sürede tamamlayın veya daha sonra baştan başlayın.

## What a merchant may ask besides

optional-label = { $label } (isteğe bağlı)
choose = Seçin…
new-tab = (yeni sekmede açılır)
individual-name-label = Ad soyad
individual-name-missing = Adınızı ve soyadınızı girin.
business-name-label = Şirket adı
business-name-missing = Şirket adını girin.
phone-label = Telefon numarası
phone-invalid = Bir telefon numarası girin, örneğin +90 212 345 67 89.
address-heading = Fatura adresi
country-label = Ülke veya bölge
country-missing = Ülke veya bölge seçin.
line1-label = Adres
line1-missing = Adresi girin: sokak ve kapı numarası.
line2-label = Daire, kat vb. (isteğe bağlı)
city-label = İl veya ilçe
city-missing = İl veya ilçe girin.
state-label = Eyalet veya bölge, gerekiyorsa
postal-code-label = Posta kodu, varsa
answer-missing = { $label }: bir yanıt girin.
answer-length = { $label }: { $range } karakterlik bir yanıt girin.
number-missing = { $label }: yalnızca rakam girin.
number-length = { $label }: yalnızca rakam girin, { $range } hane.
choice-missing = { $label }: bir yanıt seçin.
terms-label = { $merchant } hizmet şartlarını kabul ediyorum.
terms-missing = Hizmet şartlarını kabul etmek için kutuyu işaretleyin.
sold-out = Bu ürün tükendi. Kartınızdan para çekilmedi.

## Waiting for a decision

processing-title = Ödemenizi kontrol ediyoruz
processing-body = { $merchant } için yaptığınız ödeme işleniyor. Bu genellikle birkaç saniye sürer.
processing-next = Bu sayfa kendiliğinden ilerler. Lütfen tekrar ödeme yapmayın.

## While nobody can pay

not-now-title = Şu anda ödeme alamıyoruz
not-now-body = Bu, kartınızdan veya bağlantınızdan kaynaklanmıyor. Kartınızdan para çekilmedi. { $merchant } siparişiniz saklanıyor.
not-now-next = Ödemeler yeniden çalışınca bu sayfa kendiliğinden devam eder. Şimdi tekrar deneyebilir veya daha sonra dönebilirsiniz.

## The receipt

receipt-title = Ödeme alındı
receipt-body = Teşekkürler. { $merchant } için { $amount } ödediniz.
receipt-reserved-title = Siparişiniz alındı
receipt-reserved-body = Teşekkürler. Kartınızda { $amount } bloke edildi; { $merchant } bu tutarı daha sonra çekecek. Kartınızdan henüz para çekilmedi.
receipt-heading = Ödeme makbuzu
receipt-merchant = Ödemeyi alan
receipt-amount = Tutar
receipt-date = Tarih
receipt-card = Kart
receipt-card-value = { $digits } ile biten { $brand }
receipt-email = E-posta
receipt-reference = Referans numarası
receipt-forward = Birazdan { $merchant } sayfasına döneceksiniz.
receipt-stay = Bu sayfada kal
receipt-kept = Bu makbuzu { $date } tarihine kadar aynı adreste yeniden açabilirsiniz.
receipt-gone-title = Bu makbuz artık burada saklanmıyor
receipt-gone-body = { $merchant } için yaptığınız ödeme gerçekleşti. Makbuza ihtiyacınız varsa { $merchant } ile iletişime geçin.

## Where a link leads that can no longer be paid

expired-title = Bu ödeme bağlantısının süresi doldu
expired-body = Kartınızdan para çekilmedi. Ödemek için { $merchant } ile iletişime geçip yeni bir bağlantı isteyin.
expired-recover-body = Kartınızdan para çekilmedi. Aynı siparişle baştan başlayabilirsiniz.
recover-button = Baştan başla
already-paid-title = Ödeme yapılmış
already-paid-body = { $merchant } için ödeme gerçekleşti. Tekrar ödemenize gerek yok.
receipt-link = Makbuzu göster
cancelled-title = Bu ödeme iptal edildi
cancelled-body = Kartınızdan para çekilmedi. Yine de ödemek isterseniz { $merchant } sayfasına dönüp baştan başlayın.

## Where a merchant's public link leads

link-body = Satın alacaklarınız burada. Ödemeyi sonraki sayfada yaparsınız.
link-button = Ödemeye geç
link-more = { $name } ve diğerleri
link-description = { $amount }, { $merchant } için ödeme
link-inactive-title = Bu bağlantıdan ödeme yapılamıyor
link-inactive-body = { $merchant } bu bağlantıyı kapattı. Kartınızdan para çekilmedi.
link-over-title = Bu satış sona erdi
link-over-body = Kartınızdan para çekilmedi. Yenisinin olup olmayacağını { $merchant } size söyleyebilir.
link-sold-out-title = Bu ürün tükendi
link-sold-out-body = Kartınızdan para çekilmedi. Yeniden gelip gelmeyeceğini { $merchant } size söyleyebilir.

## Pages that say what went wrong

not-found-title = Bu sayfayı bulamıyoruz
not-found-body = Adres eksik olabilir. Size gönderilen bağlantıyı yeniden açın veya gönderenden yeni bir bağlantı isteyin.
trouble-title = Bizden kaynaklanan bir sorun oluştu
trouble-body = Lütfen bir dakika bekleyip sayfayı yenileyin. Ödeme yapıyorduysanız bu sayfa ödemenin gerçekleşip gerçekleşmediğini gösterecek. Lütfen başka bir yerden yeniden ödeme yapmayın.

## Refusals

decline-generic = Banka bu kartı reddetti. Kartınızdan para çekilmedi. Başka bir kart deneyin veya bankanıza sorun.
decline-insufficient-funds = Bu kartın bakiyesi veya limiti yetersiz. Kartınızdan para çekilmedi. Başka bir kart deneyin.
decline-expired-card = Bu kartın süresi dolmuş. Kartınızdan para çekilmedi. Tarihi kontrol edin veya başka bir kart kullanın.
decline-incorrect-cvc = Güvenlik kodu doğru değil. Kartınızdan para çekilmedi. Kodu kontrol edip tekrar deneyin.
decline-incorrect-number = Kart numarası doğru değil. Kartınızdan para çekilmedi. Numarayı kontrol edip tekrar deneyin.
decline-invalid-expiry = Son kullanma tarihi doğru değil. Kartınızdan para çekilmedi. Tarihi kontrol edip tekrar deneyin.
decline-incorrect-address = Fatura adresi, bankanızda bu kart için kayıtlı adresle aynı değil. Kartınızdan para çekilmedi. Adresi kontrol edip tekrar deneyin.
decline-incorrect-details = Banka, kart bilgilerinden birinin doğru olmadığını bildirdi. Kartınızdan para çekilmedi. Kart numarasını, tarihi, güvenlik kodunu ve adresi kontrol edip tekrar deneyin.
decline-processing-error = Banka ödemeyi işleyemedi. Kartınızdan para çekilmedi. Bir dakika sonra tekrar deneyin veya başka bir kart kullanın.
decline-card-velocity-exceeded = Bu kartın limiti doldu. Kartınızdan para çekilmedi. Başka bir kart deneyin veya bankanıza sorun.
decline-card-not-supported = Bu kart bu tür ödemelerde geçerli değil. Kartınızdan para çekilmedi. Başka bir kart deneyin.
decline-currency-not-supported = Bu kartla bu para biriminde ödeme yapılamıyor. Kartınızdan para çekilmedi. Başka bir kart deneyin.
decline-authentication-required = Bu kartın kullanılabilmesi için bankanızın kimliğinizi doğrulaması gerekiyor. Kartınızdan para çekilmedi. Tekrar deneyin ve bankanızın adımlarını izleyin.
decline-authentication-failed = Bankanız kimliğinizi doğrulayamadı. Kartınızdan para çekilmedi. Tekrar deneyin veya başka bir kart kullanın.
decline-try-again-later = Banka şu anda yanıt vermiyor. Kartınızdan para çekilmedi. Birkaç dakika sonra tekrar deneyin veya başka bir kart kullanın.
decline-call-issuer = Banka bu kartı neden belirtmeden reddetti. Kartınızdan para çekilmedi. Kartınızdaki numarayı arayın veya başka bir kart kullanın.
decline-duplicate = Az önce aynı ödeme yapıldığı için banka bu ikinci ödemeyi reddetti. Kartınızdan ikinci kez para çekilmedi. Tekrar denemeden önce hesabınızı kontrol edin.
