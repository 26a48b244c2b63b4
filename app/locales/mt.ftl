# Every sentence a shopper can read, in Maltese. Not yet read by a native speaker.

## On every page

language-name = Malti
language-link = Ibdel il-lingwa
language-title = Agħżel lingwa
language-back = Mur lura

test-mode = Modalità ta’ prova: ma jintużawx flus veri.
reference = Referenza: { $reference }
support-link = Itlob l-għajnuna mingħand { $merchant }
return-link = Mur lura għand { $merchant }
reload-link = Erġa’ għabbi din il-paġna

## The order

order-heading = L-ordni tiegħek
order-item = Oġġett
order-amount = Ammont
order-quantity = Kwantità: { $quantity }
order-more =
    { $count ->
        [one] Uri { $count } oġġett ieħor
        [two] Uri { $count } oġġetti oħra
        [few] Uri { $count } oġġetti oħra
        [many] Uri { $count }-il oġġett ieħor
       *[other] Uri { $count } oġġett ieħor
    }
quantity-label = Kwantità
quantity-label-of = Kwantità ta’ { $name }
quantity-update = Aġġorna
quantity-update-of = Aġġorna l-kwantità ta’ { $name }
amount-changed = L-ordni nbidlet waqt li din il-paġna kienet miftuħa. Ma ttieħdux flus. Ara t-total qabel ma tħallas.
quantity-refused = Il-kwantità baqgħet kif kienet: daqshekk ma jistgħux jinxtraw hawn, jew il-ħlas diġà beda.
order-unit-price = { $price } kull wieħed
order-total = Total

## The checkout page

checkout-title = Ħallas lil { $merchant }
checkout-title-error = Żball: { $title }
skip-to-form = Aqbeż għall-formola tal-kard
checkout-cancel = Mur lura mingħajr ma tħallas
checkout-pay-heading = Ħallas bil-kard
checkout-safety = Id-dettalji tal-kard tiegħek imorru dritt għand il-fornitur tal-ħlas. Ma jaslux għand { $merchant }.
checkout-no-script-heading = Il-formola tal-kard teħtieġ JavaScript
checkout-no-script = Id-dettalji tal-kard tiegħek jinżammu siguri f’formola li taħdem biss b’JavaScript. Ixgħel JavaScript u erġa’ għabbi din il-paġna. Ma ttieħdux flus.
checkout-failed-heading = Il-formola tal-kard ma setgħetx tinfetaħ
checkout-failed = Erġa’ għabbi din il-paġna, jew ipprova browser ieħor. L-ordni tiegħek għadha hawn. Ma ttieħdux flus.

## The form

pay-button = Ħallas { $amount }
book-button = Ibbukkja għal { $amount }
donate-button = Agħti { $amount } bħala donazzjoni
paying = Qed isir il-ħlas…
paying-slow = Dan qed idum aktar mis-soltu. Jekk jogħġbok żomm din il-paġna miftuħa u terġax tħallas.
email-label = Imejl
name-label = Isem fuq il-kard
card-number-label = Numru tal-kard
card-expiry-label = Data ta’ skadenza
card-cvc-label = Kodiċi tas-sigurtà
form-loading = Il-formola tal-kard qed titgħabba…
form-retrying = Il-formola tal-kard qed iddum biex titgħabba. Qed nerġgħu nippruvaw…
form-unavailable = Il-formola tal-kard ma tgħabbietx. Iċċekkja l-konnessjoni tiegħek, jew jekk hemmx xi blocker fil-browser. Ma ttieħdux flus.
try-again = Erġa’ pprova
email-invalid = Daħħal indirizz tal-imejl, bħal name@example.com.
name-missing = Daħħal l-isem kif jidher fuq il-kard.
card-number-missing = Daħħal in-numru tal-kard.
card-expiry-missing = Daħħal id-data ta’ skadenza.
card-cvc-missing = Daħħal il-kodiċi tas-sigurtà.
card-expiry-hint = MM / YY
card-number-invalid = Iċċekkja n-numru tal-kard.
card-expiry-invalid = Iċċekkja d-data ta’ skadenza.
card-cvc-invalid = Iċċekkja l-kodiċi tas-sigurtà.
card-refused = Il-fornitur tal-ħlas ma jaċċettax din il-kard. Ma ttieħdux flus. Iċċekkja dak li daħħalt, jew uża kard oħra.
error-summary = Hemm xi ħaġa li trid tiċċekkja mill-ġdid
refusal-heading = Il-ħlas ma sarx
authenticate-heading = Il-bank tiegħek irid jikkonferma li dan int
authenticate = Segwi l-passi tal-bank tiegħek biex tlesti l-ħlas.
authenticate-button = Kompli mal-bank tiegħek
other-card = Uża kard oħra
checking = Għadna qed niċċekkjaw il-ħlas tiegħek. Jekk jogħġbok żomm din il-paġna miftuħa u terġax tħallas.
connection-lost = Il-konnessjoni nqatgħet, u għalhekk għadna ma nafux jekk il-ħlas sarx. Qed inkomplu niċċekkjaw. Jekk jogħġbok terġax tħallas.
gateway-unreachable = Ma stajniex nikkuntattjaw lill-fornitur tal-ħlas. Ma ttieħdux flus. Iċċekkja l-konnessjoni tiegħek u erġa’ pprova.
form-trouble = Kien hemm problema min-naħa tagħna. Ma ttieħdux flus. Jekk jogħġbok erġa’ pprova.

## While the page is open

offline = Int offline. Ma ntilef xejn: din il-paġna tkompli waħedha meta terġa’ tiġi l-konnessjoni.
online-again = Int online mill-ġdid.
expiring-heading = Għandek bżonn aktar ħin?
expiring =
    { $minutes ->
        [one] Din il-paġna tal-ħlas tibqa’ miftuħa għal { $minutes } minuta oħra. Wara, ikollok terġa’ tibda.
        [two] Din il-paġna tal-ħlas tibqa’ miftuħa għal { $minutes } minuti oħra. Wara, ikollok terġa’ tibda.
        [few] Din il-paġna tal-ħlas tibqa’ miftuħa għal { $minutes } minuti oħra. Wara, ikollok terġa’ tibda.
        [many] Din il-paġna tal-ħlas tibqa’ miftuħa għal { $minutes }-il minuta oħra. Wara, ikollok terġa’ tibda.
       *[other] Din il-paġna tal-ħlas tibqa’ miftuħa għal { $minutes } minuta oħra. Wara, ikollok terġa’ tibda.
    }
more-time-button = Għandi bżonn aktar ħin
more-time-given =
    { $minutes ->
        [one] Għandek { $minutes } minuta oħra.
        [two] Għandek { $minutes } minuti oħra.
        [few] Għandek { $minutes } minuti oħra.
        [many] Għandek { $minutes }-il minuta oħra.
       *[other] Għandek { $minutes } minuta oħra.
    }
more-time-refused = Din il-paġna tal-ħlas ma tistax tibqa’ miftuħa aktar. Lesti dalwaqt, jew erġa’ ibda aktar tard.

## What a merchant may ask besides

optional-label = { $label } (mhux obbligatorju)
choose = Agħżel…
new-tab = (jinfetaħ f’tab ġdida)
individual-name-label = Isem u kunjom
individual-name-missing = Daħħal ismek u kunjomok.
business-name-label = Isem in-negozju
business-name-missing = Daħħal isem in-negozju.
phone-label = Numru tat-telefown
phone-invalid = Daħħal numru tat-telefown, bħal +356 2123 4567.
address-heading = Indirizz tal-fatturazzjoni
country-label = Pajjiż jew reġjun
country-missing = Agħżel pajjiż jew reġjun.
line1-label = Indirizz
line1-missing = Daħħal l-indirizz: it-triq u n-numru.
line2-label = Appartament, sular eċċ. (mhux obbligatorju)
city-label = Belt jew raħal
city-missing = Daħħal il-belt jew ir-raħal.
state-label = Stat jew provinċja, jekk meħtieġ
postal-code-label = Kodiċi postali, jekk hemm
answer-missing = { $label }: daħħal tweġiba.
answer-length = { $label }: daħħal tweġiba b’dan l-għadd ta’ karattri: { $range }.
number-missing = { $label }: daħħal ċifri biss.
number-length = { $label }: daħħal ċifri biss, b’dan l-għadd: { $range }.
choice-missing = { $label }: agħżel tweġiba.
terms-label = Naqbel mat-termini tas-servizz ta’ { $merchant }.
terms-missing = Immarka l-kaxxa biex taqbel mat-termini tas-servizz.
sold-out = Din l-offerta nbiegħet kollha. Ma ttieħdux flus.

## Waiting for a decision

processing-title = Qed niċċekkjaw il-ħlas tiegħek
processing-body = Il-ħlas lil { $merchant } qed jiġi pproċessat. Is-soltu dan jieħu ftit sekondi.
processing-next = Din il-paġna tkompli waħedha. Jekk jogħġbok terġax tħallas.

## While nobody can pay

not-now-title = Bħalissa ma nistgħux nieħdu ħlasijiet
not-now-body = Dan mhux tort tal-kard jew tal-konnessjoni tiegħek. Ma ttieħdux flus. L-ordni tiegħek ma’ { $merchant } għadha miżmuma.
not-now-next = Din il-paġna tkompli waħedha meta l-ħlasijiet jerġgħu jaħdmu. Tista’ wkoll terġa’ tipprova issa, jew tiġi lura aktar tard.

## The receipt

receipt-title = Irċevejna l-ħlas
receipt-body = Grazzi. Ħallast { $amount } lil { $merchant }.
receipt-reserved-title = Irċevejna l-ordni
receipt-reserved-body = Grazzi. { $amount } huma riżervati fuq il-kard tiegħek; jittieħdu minn { $merchant } aktar tard. S’issa ma ttieħdux flus.
receipt-heading = Riċevuta
receipt-merchant = Imħallas lil
receipt-amount = Ammont
receipt-date = Data
receipt-card = Kard
receipt-card-value = { $brand } li tispiċċa b’{ $digits }
receipt-email = Imejl
receipt-reference = Referenza
receipt-forward = Dalwaqt neħduk lura għand { $merchant }.
receipt-stay = Ibqa’ f’din il-paġna
receipt-kept = Tista’ terġa’ tiftaħ din ir-riċevuta fl-istess indirizz sa din id-data: { $date }.
receipt-gone-title = Din ir-riċevuta m’għadhiex tinżamm hawn
receipt-gone-body = Il-ħlas lil { $merchant } sar. Jekk għandek bżonn ir-riċevuta, itlobha mingħand { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Din il-link tal-ħlas skadiet
expired-body = Ma ttieħdux flus. Biex tħallas, itlob link ġdida mingħand { $merchant }.
expired-recover-body = Ma ttieħdux flus. Tista’ terġa’ tibda bl-istess ordni.
recover-button = Erġa’ ibda
already-paid-title = Dan diġà tħallas
already-paid-body = Il-ħlas lil { $merchant } sar. M’għandekx għalfejn terġa’ tħallas.
receipt-link = Uri r-riċevuta
cancelled-title = Dan il-ħlas ġie kkanċellat
cancelled-body = Ma ttieħdux flus. Jekk għadek trid tħallas, mur lura għand { $merchant } u erġa’ ibda.

## Where a merchant's public link leads

link-body = Dan hu dak li se tixtri. Tħallas fil-paġna li jmiss.
link-button = Kompli għall-ħlas
link-more = { $name } u aktar
link-description = { $amount }, ħlas lil { $merchant }
link-inactive-title = Din il-link ma taċċettax ħlasijiet
link-inactive-body = Din il-link ingħalqet minn { $merchant }. Ma ttieħdux flus.
link-over-title = Din l-offerta ntemmet
link-over-body = Ma ttieħdux flus. Staqsi lil { $merchant } jekk hux se jkun hemm oħra.
link-sold-out-title = Din l-offerta nbiegħet kollha
link-sold-out-body = Ma ttieħdux flus. Staqsi lil { $merchant } jekk hux se jkun hemm aktar.

## Pages that say what went wrong

not-found-title = Ma nistgħux insibu din il-paġna
not-found-body = L-indirizz jista’ ma jkunx komplut. Erġa’ iftaħ il-link li ntbagħtitlek, jew itlob waħda ġdida mingħand min bagħathielek.
trouble-title = Kien hemm problema min-naħa tagħna
trouble-body = Jekk jogħġbok stenna minuta u erġa’ għabbi l-paġna. Jekk kont qed tħallas, din il-paġna turi jekk il-ħlas sarx. Għalhekk terġax tibda l-ħlas x’imkien ieħor.

## Refusals

decline-generic = Il-bank irrifjuta din il-kard. Ma ttieħdux flus. Ipprova kard oħra, jew staqsi lill-bank tiegħek.
decline-insufficient-funds = M’hemmx biżżejjed flus fuq din il-kard. Ma ttieħdux flus. Ipprova kard oħra.
decline-expired-card = Din il-kard skadiet. Ma ttieħdux flus. Iċċekkja d-data, jew uża kard oħra.
decline-incorrect-cvc = Il-kodiċi tas-sigurtà mhux tajjeb. Ma ttieħdux flus. Iċċekkja l-kodiċi u erġa’ pprova.
decline-incorrect-number = In-numru tal-kard mhux tajjeb. Ma ttieħdux flus. Iċċekkja n-numru u erġa’ pprova.
decline-invalid-expiry = Id-data ta’ skadenza mhix tajba. Ma ttieħdux flus. Iċċekkja d-data u erġa’ pprova.
decline-incorrect-address = L-indirizz tal-fatturazzjoni mhux dak li l-bank tiegħek għandu għal din il-kard. Ma ttieħdux flus. Iċċekkja l-indirizz u erġa’ pprova.
decline-incorrect-details = Il-bank jgħid li xi dettall ta’ din il-kard mhux tajjeb. Ma ttieħdux flus. Iċċekkja n-numru, id-data, il-kodiċi tas-sigurtà u l-indirizz, u erġa’ pprova.
decline-processing-error = Il-bank ma setax jipproċessa l-ħlas. Ma ttieħdux flus. Erġa’ pprova wara minuta, jew uża kard oħra.
decline-card-velocity-exceeded = Din il-kard laħqet il-limitu tagħha. Ma ttieħdux flus. Ipprova kard oħra, jew staqsi lill-bank tiegħek.
decline-card-not-supported = Din il-kard ma taħdimx għal dan it-tip ta’ ħlas. Ma ttieħdux flus. Ipprova kard oħra.
decline-currency-not-supported = B’din il-kard ma tistax tħallas f’din il-munita. Ma ttieħdux flus. Ipprova kard oħra.
decline-authentication-required = Il-bank tiegħek irid jikkonferma li dan int qabel ma tkun tista’ tintuża din il-kard. Ma ttieħdux flus. Erġa’ pprova u segwi l-passi tal-bank tiegħek.
decline-authentication-failed = Il-bank tiegħek ma setax jikkonferma li dan int. Ma ttieħdux flus. Erġa’ pprova, jew uża kard oħra.
decline-try-again-later = Il-bank mhux qed iwieġeb bħalissa. Ma ttieħdux flus. Erġa’ pprova wara ftit minuti, jew uża kard oħra.
decline-call-issuer = Il-bank irrifjuta din il-kard u ma qalx għaliex. Ma ttieħdux flus. Ċempel in-numru fuq il-kard tiegħek, jew uża kard oħra.
decline-duplicate = L-istess ħlas sar ftit ilu, u għalhekk il-bank irrifjuta t-tieni wieħed. Ma ttieħdux flus oħra. Iċċekkja l-kont tiegħek qabel ma terġa’ tipprova.
