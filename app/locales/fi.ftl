# Every sentence a shopper can read, in Finnish. Not yet read by a native speaker.

## On every page

language-name = Suomi
language-link = Vaihda kieltä
language-title = Valitse kieli
language-back = Takaisin

test-mode = Testitila: oikeaa rahaa ei liiku.
reference = Viite: { $reference }
support-link = Pyydä apua kauppiaalta: { $merchant }
return-link = Palaa kauppaan: { $merchant }
reload-link = Lataa sivu uudelleen

## The order

order-heading = Tilauksesi
order-item = Tuote
order-amount = Summa
order-quantity = Määrä: { $quantity }
order-more =
    { $count ->
        [one] Näytä { $count } tuote lisää
       *[other] Näytä { $count } tuotetta lisää
    }
quantity-label = Määrä
quantity-label-of = Määrä: { $name }
quantity-update = Päivitä
quantity-update-of = Päivitä määrä: { $name }
amount-changed = Tilaus muuttui, kun tämä sivu oli auki. Veloitusta ei ole tehty. Tarkista loppusumma ennen maksamista.
quantity-refused = Määrä pysyi ennallaan: näin monta ei voi ostaa täältä, tai maksaminen on jo alkanut.
order-unit-price = { $price } / kpl
order-total = Yhteensä

## The checkout page

checkout-title = Maksu kauppiaalle { $merchant }
checkout-title-error = Virhe: { $title }
skip-to-form = Siirry korttilomakkeeseen
checkout-cancel = Palaa maksamatta
checkout-pay-heading = Maksa kortilla
checkout-safety = Korttisi tiedot menevät suoraan maksunvälittäjälle. { $merchant } ei näe niitä.
checkout-no-script-heading = Korttilomake tarvitsee JavaScriptin
checkout-no-script = Korttisi tiedot suojataan lomakkeella, joka toimii vain JavaScriptin avulla. Ota se käyttöön ja lataa sivu uudelleen. Veloitusta ei ole tehty.
checkout-failed-heading = Korttilomake ei käynnistynyt
checkout-failed = Lataa sivu uudelleen tai kokeile toista selainta. Tilauksesi on tallessa. Veloitusta ei ole tehty.

## The form

pay-button = Maksa { $amount }
book-button = Varaa: { $amount }
donate-button = Lahjoita { $amount }
paying = Maksetaan…
paying-slow = Tämä kestää tavallista kauemmin. Pidä sivu auki äläkä maksa uudelleen.
email-label = Sähköposti
name-label = Nimi kortissa
card-number-label = Kortin numero
card-expiry-label = Voimassaoloaika
card-cvc-label = Turvakoodi
form-loading = Korttilomaketta ladataan…
form-retrying = Korttilomake latautuu hitaasti. Yritetään uudelleen…
form-unavailable = Korttilomake ei latautunut. Tarkista yhteytesi tai selaimesi esto-ohjelma. Veloitusta ei ole tehty.
try-again = Yritä uudelleen
email-invalid = Anna sähköpostiosoite, esimerkiksi name@example.com.
name-missing = Anna nimi sellaisena kuin se on kortissa.
card-number-missing = Anna kortin numero.
card-expiry-missing = Anna kortin voimassaoloaika.
card-cvc-missing = Anna turvakoodi.
card-expiry-hint = KK / VV
card-number-invalid = Tarkista kortin numero.
card-expiry-invalid = Tarkista kortin voimassaoloaika.
card-cvc-invalid = Tarkista turvakoodi.
card-refused = Maksunvälittäjä ei hyväksy tätä korttia. Veloitusta ei ole tehty. Tarkista antamasi tiedot tai käytä toista korttia.
error-summary = Tarkista nämä tiedot
refusal-heading = Maksu ei onnistunut
authenticate-heading = Pankkisi haluaa varmistaa henkilöllisyytesi
authenticate = Seuraa pankkisi ohjeita, niin saat maksun valmiiksi.
authenticate-button = Jatka pankkiisi
other-card = Käytä toista korttia
checking = Tarkistamme vielä maksuasi. Pidä sivu auki äläkä maksa uudelleen.
connection-lost = Yhteys katkesi, joten emme vielä tiedä, onnistuiko maksu. Jatkamme tarkistamista. Älä maksa uudelleen.
gateway-unreachable = Emme saaneet yhteyttä maksunvälittäjään. Veloitusta ei ole tehty. Tarkista yhteytesi ja yritä uudelleen.
form-trouble = Jokin meni meillä vikaan. Veloitusta ei ole tehty. Yritä uudelleen.

## While the page is open

offline = Yhteys on poikki. Mitään ei katoa: sivu jatkaa itsestään, kun yhteys palaa.
online-again = Yhteys palasi.
expiring-heading = Tarvitsetko lisää aikaa?
expiring =
    { $minutes ->
        [one] Tämä maksusivu on auki vielä { $minutes } minuutin. Sen jälkeen sinun täytyy aloittaa alusta.
       *[other] Tämä maksusivu on auki vielä { $minutes } minuuttia. Sen jälkeen sinun täytyy aloittaa alusta.
    }
more-time-button = Tarvitsen lisää aikaa
more-time-given =
    { $minutes ->
        [one] Sinulla on vielä { $minutes } minuutti aikaa.
       *[other] Sinulla on vielä { $minutes } minuuttia aikaa.
    }
more-time-refused = Tämä maksusivu ei voi olla auki enää pidempään. Viimeistele maksu pian tai aloita myöhemmin alusta.

## What a merchant may ask besides

optional-label = { $label } (valinnainen)
choose = Valitse…
new-tab = (avautuu uuteen välilehteen)
individual-name-label = Koko nimi
individual-name-missing = Anna koko nimesi.
business-name-label = Yrityksen nimi
business-name-missing = Anna yrityksen nimi.
phone-label = Puhelinnumero
phone-invalid = Anna puhelinnumero, esimerkiksi +358 9 123 4567.
address-heading = Laskutusosoite
country-label = Maa tai alue
country-missing = Valitse maa tai alue.
line1-label = Osoite
line1-missing = Anna osoite: katu ja talon numero.
line2-label = Asunto, kerros tai muu tarkenne (valinnainen)
city-label = Paikkakunta
city-missing = Anna paikkakunta.
state-label = Osavaltio, maakunta tai vastaava, jos tarpeen
postal-code-label = Postinumero, jos sellainen on
answer-missing = { $label }: anna vastaus.
answer-length = { $label }: anna vastaus, jossa on näin monta merkkiä: { $range }.
number-missing = { $label }: anna luku pelkin numeroin.
number-length = { $label }: anna pelkkiä numeroita, näin monta: { $range }.
choice-missing = { $label }: valitse vastaus.
terms-label = Hyväksyn käyttöehdot. Kauppias: { $merchant }.
terms-missing = Hyväksy käyttöehdot rastittamalla ruutu.
sold-out = Tarjous on loppuunmyyty. Veloitusta ei ole tehty.

## Waiting for a decision

processing-title = Tarkistamme maksuasi
processing-body = Maksu kauppiaalle { $merchant } odottaa vahvistusta. Tavallisesti tämä kestää muutaman sekunnin.
processing-next = Sivu etenee itsestään. Älä maksa uudelleen.

## While nobody can pay

not-now-title = Maksaminen ei onnistu juuri nyt
not-now-body = Vika ei ole kortissasi eikä yhteydessäsi. Veloitusta ei ole tehty. Tilauksesi on tallessa. Kauppias: { $merchant }.
not-now-next = Sivu jatkaa itsestään, kun maksaminen taas onnistuu. Voit myös yrittää uudelleen nyt tai palata myöhemmin.

## The receipt

receipt-title = Maksu vastaanotettu
receipt-body = Kiitos. Maksoit { $amount } kauppiaalle { $merchant }.
receipt-reserved-title = Tilaus vastaanotettu
receipt-reserved-body = Kiitos. Kortiltasi on varattu { $amount }; { $merchant } veloittaa summan myöhemmin. Veloitusta ei ole vielä tehty.
receipt-heading = Kuitti
receipt-merchant = Maksun saaja
receipt-amount = Summa
receipt-date = Päivämäärä
receipt-card = Kortti
receipt-card-value = { $brand }, loppunumerot { $digits }
receipt-email = Sähköposti
receipt-reference = Viite
receipt-forward = Palaat hetken kuluttua kauppaan: { $merchant }.
receipt-stay = Jää tälle sivulle
receipt-kept = Voit avata tämän kuitin uudelleen samassa osoitteessa { $date } asti.
receipt-gone-title = Tätä kuittia ei enää säilytetä täällä
receipt-gone-body = Maksu kauppiaalle { $merchant } onnistui. Jos tarvitset kuitin, pyydä se kauppiaalta { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Maksulinkki on vanhentunut
expired-body = Veloitusta ei ole tehty. Jos haluat maksaa, pyydä uusi linkki kauppiaalta { $merchant }.
expired-recover-body = Veloitusta ei ole tehty. Voit aloittaa alusta samalla tilauksella.
recover-button = Aloita alusta
already-paid-title = Tämä on jo maksettu
already-paid-body = Maksu kauppiaalle { $merchant } onnistui. Sinun ei tarvitse maksaa uudelleen.
receipt-link = Näytä kuitti
cancelled-title = Maksu on peruttu
cancelled-body = Veloitusta ei ole tehty. Jos haluat yhä maksaa, palaa kauppaan { $merchant } ja aloita alusta.

## Where a merchant's public link leads

link-body = Tässä on ostoksesi. Maksat seuraavalla sivulla.
link-button = Jatka maksamaan
link-more = { $name } ja muuta
link-description = { $amount }, maksun saaja { $merchant }
link-inactive-title = Tällä linkillä ei voi maksaa
link-inactive-body = { $merchant } on sulkenut sen. Veloitusta ei ole tehty.
link-over-title = Tarjous on päättynyt
link-over-body = Veloitusta ei ole tehty. { $merchant } voi kertoa, tuleeko uusi tarjous.
link-sold-out-title = Tarjous on loppuunmyyty
link-sold-out-body = Veloitusta ei ole tehty. { $merchant } voi kertoa, tuleeko lisää.

## Pages that say what went wrong

not-found-title = Emme löydä tätä sivua
not-found-body = Osoite voi olla puutteellinen. Avaa linkki uudelleen sellaisena kuin sait sen, tai pyydä lähettäjältä uusi.
trouble-title = Jokin meni meillä vikaan
trouble-body = Odota minuutti ja lataa sivu uudelleen. Jos olit maksamassa, sivu kertoo sitten, onnistuiko maksu. Älä siis aloita alusta muualla.

## Refusals

decline-generic = Pankki hylkäsi kortin. Veloitusta ei ole tehty. Kokeile toista korttia tai kysy pankistasi.
decline-insufficient-funds = Kortilla ei ole tarpeeksi rahaa. Veloitusta ei ole tehty. Kokeile toista korttia.
decline-expired-card = Kortti on vanhentunut. Veloitusta ei ole tehty. Tarkista voimassaoloaika tai käytä toista korttia.
decline-incorrect-cvc = Turvakoodi ei ole oikein. Veloitusta ei ole tehty. Tarkista koodi ja yritä uudelleen.
decline-incorrect-number = Kortin numero ei ole oikein. Veloitusta ei ole tehty. Tarkista numero ja yritä uudelleen.
decline-invalid-expiry = Kortin voimassaoloaika ei ole oikein. Veloitusta ei ole tehty. Tarkista se ja yritä uudelleen.
decline-incorrect-address = Laskutusosoite ei vastaa pankkisi tietoja. Veloitusta ei ole tehty. Tarkista osoite ja yritä uudelleen.
decline-incorrect-details = Pankin mukaan jokin kortin tiedoissa ei ole oikein. Veloitusta ei ole tehty. Tarkista numero, voimassaoloaika, turvakoodi ja osoite ja yritä uudelleen.
decline-processing-error = Pankki ei pystynyt käsittelemään maksua. Veloitusta ei ole tehty. Yritä uudelleen minuutin kuluttua tai käytä toista korttia.
decline-card-velocity-exceeded = Kortin käyttöraja on täynnä. Veloitusta ei ole tehty. Kokeile toista korttia tai kysy pankistasi.
decline-card-not-supported = Kortti ei käy tällaiseen maksuun. Veloitusta ei ole tehty. Kokeile toista korttia.
decline-currency-not-supported = Kortilla ei voi maksaa tässä valuutassa. Veloitusta ei ole tehty. Kokeile toista korttia.
decline-authentication-required = Pankkisi täytyy varmistaa henkilöllisyytesi, ennen kuin korttia voi käyttää. Veloitusta ei ole tehty. Yritä uudelleen ja seuraa pankkisi ohjeita.
decline-authentication-failed = Pankkisi ei voinut varmistaa henkilöllisyyttäsi. Veloitusta ei ole tehty. Yritä uudelleen tai käytä toista korttia.
decline-try-again-later = Pankki ei vastaa juuri nyt. Veloitusta ei ole tehty. Yritä uudelleen muutaman minuutin kuluttua tai käytä toista korttia.
decline-call-issuer = Pankki hylkäsi kortin eikä kertonut syytä. Veloitusta ei ole tehty. Soita kortissa olevaan numeroon tai käytä toista korttia.
decline-duplicate = Sama maksu tehtiin hetki sitten, joten pankki hylkäsi tämän. Toista veloitusta ei ole tehty. Tarkista tilisi, ennen kuin yrität uudelleen.
