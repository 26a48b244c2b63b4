# Every sentence a shopper can read, in Icelandic. Not yet read by a native speaker.

## On every page

language-name = Íslenska
language-link = Skipta um tungumál
language-title = Veldu tungumál
language-back = Til baka

test-mode = Prófunarhamur: engir alvöru peningar eru notaðir.
reference = Tilvísun: { $reference }
support-link = Fá aðstoð frá söluaðila: { $merchant }
return-link = Aftur til söluaðila: { $merchant }
reload-link = Endurhlaða síðuna

## The order

order-heading = Pöntunin þín
order-item = Vara
order-amount = Upphæð
order-quantity = Magn: { $quantity }
order-more =
    { $count ->
        [one] Sýna { $count } vöru í viðbót
       *[other] Sýna { $count } vörur í viðbót
    }
quantity-label = Magn
quantity-label-of = Magn: { $name }
quantity-update = Uppfæra
quantity-update-of = Uppfæra magn: { $name }
amount-changed = Pöntunin breyttist á meðan þessi síða var opin. Ekkert var skuldfært. Athugaðu heildarupphæðina áður en þú greiðir.
quantity-refused = Magnið er óbreytt: ekki er hægt að kaupa svona mikið hér eða greiðslan er þegar hafin.
order-unit-price = { $price } stykkið
order-total = Samtals

## The checkout page

checkout-title = Greiðsla til söluaðila: { $merchant }
checkout-title-error = Villa: { $title }
skip-to-form = Fara beint í kortaformið
checkout-cancel = Fara til baka án þess að greiða
checkout-pay-heading = Greiða með korti
checkout-safety = Kortaupplýsingarnar þínar fara beint til greiðsluþjónustunnar. { $merchant } sér þær ekki.
checkout-no-script-heading = Kortaformið þarf JavaScript
checkout-no-script = Kortaupplýsingarnar þínar eru varðar í formi sem virkar aðeins með JavaScript. Kveiktu á því og endurhladdu síðuna. Ekkert var skuldfært.
checkout-failed-heading = Ekki tókst að ræsa kortaformið
checkout-failed = Endurhladdu síðuna eða prófaðu annan vafra. Pöntunin þín er hér enn. Ekkert var skuldfært.

## The form

pay-button = Greiða { $amount }
book-button = Bóka fyrir { $amount }
donate-button = Styrkja um { $amount }
paying = Greiðsla í vinnslu…
paying-slow = Þetta tekur lengri tíma en venjulega. Hafðu síðuna opna og ekki greiða aftur.
email-label = Netfang
name-label = Nafn á korti
card-number-label = Kortanúmer
card-expiry-label = Gildistími
card-cvc-label = Öryggiskóði
form-loading = Kortaformið er að hlaðast…
form-retrying = Kortaformið er lengi að hlaðast. Reynt aftur…
form-unavailable = Kortaformið hlóðst ekki. Athugaðu nettenginguna eða hvort vafrinn lokar á það. Ekkert var skuldfært.
try-again = Reyna aftur
email-invalid = Sláðu inn netfang, til dæmis name@example.com.
name-missing = Sláðu inn nafnið eins og það er á kortinu.
card-number-missing = Sláðu inn kortanúmerið.
card-expiry-missing = Sláðu inn gildistímann.
card-cvc-missing = Sláðu inn öryggiskóðann.
card-expiry-hint = MM / ÁÁ
card-number-invalid = Athugaðu kortanúmerið.
card-expiry-invalid = Athugaðu gildistímann.
card-cvc-invalid = Athugaðu öryggiskóðann.
card-refused = Greiðsluþjónustan tekur ekki við þessu korti. Ekkert var skuldfært. Athugaðu það sem þú slóst inn eða notaðu annað kort.
error-summary = Skoðaðu þetta aftur
refusal-heading = Greiðslan tókst ekki
authenticate-heading = Bankinn þinn vill staðfesta að þetta sért þú
authenticate = Fylgdu leiðbeiningum bankans til að ljúka greiðslunni.
authenticate-button = Halda áfram í bankann
other-card = Nota annað kort
checking = Við erum enn að kanna greiðsluna þína. Hafðu síðuna opna og ekki greiða aftur.
connection-lost = Sambandið rofnaði og við vitum ekki enn hvort greiðslan tókst. Við höldum áfram að kanna það. Ekki greiða aftur.
gateway-unreachable = Við náðum ekki sambandi við greiðsluþjónustuna. Ekkert var skuldfært. Athugaðu nettenginguna og reyndu aftur.
form-trouble = Eitthvað fór úrskeiðis hjá okkur. Ekkert var skuldfært. Reyndu aftur.

## While the page is open

offline = Þú ert án nettengingar. Ekkert glatast: síðan heldur sjálfkrafa áfram þegar tengingin kemst aftur á.
online-again = Nettengingin er komin aftur.
expiring-heading = Þarftu meiri tíma?
expiring =
    { $minutes ->
        [one] Þessi greiðslusíða er opin í { $minutes } mínútu í viðbót. Eftir það þyrftir þú að byrja aftur.
       *[other] Þessi greiðslusíða er opin í { $minutes } mínútur í viðbót. Eftir það þyrftir þú að byrja aftur.
    }
more-time-button = Ég þarf meiri tíma
more-time-given =
    { $minutes ->
        [one] Þú hefur { $minutes } mínútu í viðbót.
       *[other] Þú hefur { $minutes } mínútur í viðbót.
    }
more-time-refused = Þessi greiðslusíða getur ekki verið opin lengur. Ljúktu greiðslunni fljótlega eða byrjaðu aftur síðar.

## What a merchant may ask besides

optional-label = { $label } (valfrjálst)
choose = Veldu…
new-tab = (opnast í nýjum flipa)
individual-name-label = Fullt nafn
individual-name-missing = Sláðu inn fullt nafn.
business-name-label = Nafn fyrirtækis
business-name-missing = Sláðu inn nafn fyrirtækisins.
phone-label = Símanúmer
phone-invalid = Sláðu inn símanúmer, til dæmis +354 555 1234.
address-heading = Heimilisfang greiðanda
country-label = Land eða svæði
country-missing = Veldu land eða svæði.
line1-label = Heimilisfang
line1-missing = Sláðu inn heimilisfang: götu og húsnúmer.
line2-label = Íbúð, hæð og þess háttar (valfrjálst)
city-label = Staður
city-missing = Sláðu inn stað.
state-label = Fylki, hérað eða sýsla, ef þarf
postal-code-label = Póstnúmer, ef það er til
answer-missing = { $label }: sláðu inn svar.
answer-length = { $label }: sláðu inn svar með þessum fjölda stafa: { $range }.
number-missing = { $label }: sláðu inn tölu, aðeins með tölustöfum.
number-length = { $label }: sláðu aðeins inn tölustafi, þetta marga: { $range }.
choice-missing = { $label }: veldu svar.
terms-label = Ég samþykki þjónustuskilmálana. Söluaðili: { $merchant }.
terms-missing = Hakaðu í reitinn til að samþykkja þjónustuskilmálana.
sold-out = Þetta tilboð er uppselt. Ekkert var skuldfært.

## Waiting for a decision

processing-title = Við erum að kanna greiðsluna þína
processing-body = Beðið er eftir svari um greiðsluna. Það tekur yfirleitt nokkrar sekúndur. Söluaðili: { $merchant }.
processing-next = Síðan heldur sjálfkrafa áfram. Ekki greiða aftur.

## While nobody can pay

not-now-title = Ekki er hægt að greiða núna
not-now-body = Þetta er hvorki kortinu þínu né nettengingunni að kenna. Ekkert var skuldfært. Pöntunin þín er geymd. Söluaðili: { $merchant }.
not-now-next = Síðan heldur sjálfkrafa áfram þegar hægt er að greiða á ný. Þú getur líka reynt aftur núna eða komið aftur síðar.

## The receipt

receipt-title = Greiðsla móttekin
receipt-body = Takk fyrir. Þú greiddir { $amount }. Söluaðili: { $merchant }.
receipt-reserved-title = Pöntun móttekin
receipt-reserved-body = Takk fyrir. Frátekin upphæð á kortinu þínu: { $amount }. { $merchant } skuldfærir hana síðar. Ekkert hefur enn verið skuldfært.
receipt-heading = Kvittun
receipt-merchant = Söluaðili
receipt-amount = Upphæð
receipt-date = Dagsetning
receipt-card = Kort
receipt-card-value = { $brand } sem endar á { $digits }
receipt-email = Netfang
receipt-reference = Tilvísun
receipt-forward = Þú ferð eftir andartak aftur til söluaðila: { $merchant }.
receipt-stay = Vera áfram á þessari síðu
receipt-kept = Þú getur opnað þessa kvittun aftur á sömu slóð til { $date }.
receipt-gone-title = Þessi kvittun er ekki lengur geymd hér
receipt-gone-body = Greiðslan tókst. Ef þú þarft kvittunina getur { $merchant } látið þig fá hana.

## Where a link leads that can no longer be paid

expired-title = Þessi greiðsluhlekkur er útrunninn
expired-body = Ekkert var skuldfært. Ef þú vilt greiða getur { $merchant } sent þér nýjan hlekk.
expired-recover-body = Ekkert var skuldfært. Þú getur byrjað aftur með sömu pöntun.
recover-button = Byrja aftur
already-paid-title = Þetta er þegar greitt
already-paid-body = Greiðslan tókst. Þú þarft ekki að greiða aftur. Söluaðili: { $merchant }.
receipt-link = Sýna kvittunina
cancelled-title = Hætt var við þessa greiðslu
cancelled-body = Ekkert var skuldfært. Ef þú vilt enn greiða skaltu byrja aftur hjá söluaðila: { $merchant }.

## Where a merchant's public link leads

link-body = Þetta er það sem þú ætlar að kaupa. Þú greiðir á næstu síðu.
link-button = Halda áfram í greiðslu
link-more = { $name } og fleira
link-description = { $amount }, söluaðili: { $merchant }
link-inactive-title = Ekki er hægt að greiða með þessum hlekk
link-inactive-body = { $merchant } hefur lokað honum. Ekkert var skuldfært.
link-over-title = Þessu tilboði er lokið
link-over-body = Ekkert var skuldfært. { $merchant } getur sagt þér hvort annað tilboð er væntanlegt.
link-sold-out-title = Þetta tilboð er uppselt
link-sold-out-body = Ekkert var skuldfært. { $merchant } getur sagt þér hvort meira er væntanlegt.

## Pages that say what went wrong

not-found-title = Við finnum ekki þessa síðu
not-found-body = Kannski vantar hluta af slóðinni. Opnaðu hlekkinn aftur eins og þú fékkst hann eða biddu sendandann um nýjan.
trouble-title = Eitthvað fór úrskeiðis hjá okkur
trouble-body = Bíddu í eina mínútu og endurhladdu síðuna. Ef þú varst að greiða sérðu þá hér hvort greiðslan tókst. Ekki byrja aftur annars staðar.

## Refusals

decline-generic = Bankinn hafnaði þessu korti. Ekkert var skuldfært. Prófaðu annað kort eða hafðu samband við bankann þinn.
decline-insufficient-funds = Það er ekki næg innstæða á þessu korti. Ekkert var skuldfært. Prófaðu annað kort.
decline-expired-card = Þetta kort er útrunnið. Ekkert var skuldfært. Athugaðu gildistímann eða notaðu annað kort.
decline-incorrect-cvc = Öryggiskóðinn er ekki réttur. Ekkert var skuldfært. Athugaðu kóðann og reyndu aftur.
decline-incorrect-number = Kortanúmerið er ekki rétt. Ekkert var skuldfært. Athugaðu númerið og reyndu aftur.
decline-invalid-expiry = Gildistíminn er ekki réttur. Ekkert var skuldfært. Athugaðu hann og reyndu aftur.
decline-incorrect-address = Heimilisfang greiðanda er ekki það sem bankinn þinn er með skráð fyrir þetta kort. Ekkert var skuldfært. Athugaðu heimilisfangið og reyndu aftur.
decline-incorrect-details = Bankinn segir að eitthvað í kortaupplýsingunum sé ekki rétt. Ekkert var skuldfært. Athugaðu númerið, gildistímann, öryggiskóðann og heimilisfangið og reyndu aftur.
decline-processing-error = Bankinn gat ekki afgreitt greiðsluna. Ekkert var skuldfært. Reyndu aftur eftir mínútu eða notaðu annað kort.
decline-card-velocity-exceeded = Hámarki þessa korts er náð. Ekkert var skuldfært. Prófaðu annað kort eða hafðu samband við bankann þinn.
decline-card-not-supported = Ekki er hægt að nota þetta kort fyrir svona greiðslu. Ekkert var skuldfært. Prófaðu annað kort.
decline-currency-not-supported = Ekki er hægt að greiða í þessum gjaldmiðli með þessu korti. Ekkert var skuldfært. Prófaðu annað kort.
decline-authentication-required = Bankinn þinn þarf að staðfesta að þetta sért þú áður en hægt er að nota kortið. Ekkert var skuldfært. Reyndu aftur og fylgdu leiðbeiningum bankans.
decline-authentication-failed = Bankinn þinn gat ekki staðfest að þetta sért þú. Ekkert var skuldfært. Reyndu aftur eða notaðu annað kort.
decline-try-again-later = Bankinn svarar ekki núna. Ekkert var skuldfært. Reyndu aftur eftir nokkrar mínútur eða notaðu annað kort.
decline-call-issuer = Bankinn hafnaði þessu korti án skýringar. Ekkert var skuldfært. Hringdu í númerið á kortinu eða notaðu annað kort.
decline-duplicate = Sama greiðsla var gerð rétt áðan og því hafnaði bankinn þessari. Ekkert meira var skuldfært. Athugaðu reikninginn þinn áður en þú reynir aftur.
