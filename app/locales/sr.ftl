# Every sentence a shopper can read, in Serbian. Not yet read by a native speaker.

## On every page

language-name = Српски
language-link = Промени језик
language-title = Изаберите језик
language-back = Назад

test-mode = Тестни режим: не плаћа се правим новцем.
reference = Број плаћања: { $reference }
support-link = Помоћ – { $merchant }
return-link = Назад на сајт { $merchant }
reload-link = Поново учитај страницу

## The order

order-heading = Ваша поруџбина
order-item = Артикал
order-amount = Износ
order-quantity = Количина: { $quantity }
order-more =
    { $count ->
        [one] Прикажи још { $count } артикал
        [few] Прикажи још { $count } артикла
       *[other] Прикажи још { $count } артикала
    }
quantity-label = Количина
quantity-label-of = Количина: { $name }
quantity-update = Промени
quantity-update-of = Промени количину: { $name }
amount-changed = Поруџбина је измењена док је ова страница била отворена. Ништа није наплаћено. Погледајте укупан износ пре него што платите.
quantity-refused = Количина је остала иста: овде се не може купити толико или је плаћање већ започето.
order-unit-price = { $price } по комаду
order-total = Укупно

## The checkout page

checkout-title = Плаћање: { $merchant }
checkout-title-error = Грешка – { $title }
skip-to-form = Пређи на образац за картицу
checkout-cancel = Назад без плаћања
checkout-pay-heading = Плаћање картицом
checkout-safety = Подаци о картици иду директно пружаоцу платних услуга. { $merchant } их не види.
checkout-no-script-heading = За образац за картицу потребан је JavaScript
checkout-no-script = Подаци о картици су заштићени у обрасцу који ради само уз JavaScript. Укључите га и поново учитајте страницу. Ништа није наплаћено.
checkout-failed-heading = Образац за картицу није могао да се покрене
checkout-failed = Поново учитајте страницу или пробајте други прегледач. Ваша поруџбина је и даље ту. Ништа није наплаћено.

## The form

pay-button = Плати { $amount }
book-button = Резервиши за { $amount }
donate-button = Донирај { $amount }
paying = Плаћање је у току…
paying-slow = Ово траје дуже него обично. Оставите ову страницу отворену и не плаћајте поново.
email-label = Имејл
name-label = Име на картици
card-number-label = Број картице
card-expiry-label = Датум истека
card-cvc-label = Безбедносни код (CVC)
form-loading = Образац за картицу се учитава…
form-retrying = Образац за картицу се споро учитава. Покушавамо поново…
form-unavailable = Образац за картицу се није учитао. Проверите везу или блокирање у прегледачу. Ништа није наплаћено.
try-again = Покушај поново
email-invalid = Унесите имејл адресу, на пример name@example.com.
name-missing = Унесите име онако како пише на картици.
card-number-missing = Унесите број картице.
card-expiry-missing = Унесите датум истека.
card-cvc-missing = Унесите безбедносни код.
card-expiry-hint = ММ / ГГ
card-number-invalid = Проверите број картице.
card-expiry-invalid = Проверите датум истека.
card-cvc-invalid = Проверите безбедносни код.
card-refused = Пружалац платних услуга не прихвата ову картицу. Ништа није наплаћено. Проверите унете податке или употребите другу картицу.
error-summary = Проверите ове податке
refusal-heading = Плаћање није успело
authenticate-heading = Банка жели да провери да сте то ви
authenticate = Пратите упутства своје банке да бисте завршили плаћање.
authenticate-button = Настави на проверу банке
other-card = Употреби другу картицу
checking = И даље проверавамо ваше плаћање. Оставите ову страницу отворену и не плаћајте поново.
connection-lost = Веза је прекинута, па још не знамо да ли је плаћање успело. И даље проверавамо. Немојте плаћати поново.
gateway-unreachable = Нисмо успели да се повежемо с пружаоцем платних услуга. Ништа није наплаћено. Проверите везу и покушајте поново.
form-trouble = Дошло је до грешке на нашој страни. Ништа није наплаћено. Покушајте поново.

## While the page is open

offline = Нема везе с интернетом. Ништа није изгубљено: страница ће сама наставити кад се веза врати.
online-again = Веза с интернетом је поново ту.
expiring-heading = Треба вам још времена?
expiring =
    { $minutes ->
        [one] Ова страница за плаћање остаје отворена још { $minutes } минут. После тога бисте морали да почнете испочетка.
        [few] Ова страница за плаћање остаје отворена још { $minutes } минута. После тога бисте морали да почнете испочетка.
       *[other] Ова страница за плаћање остаје отворена још { $minutes } минута. После тога бисте морали да почнете испочетка.
    }
more-time-button = Треба ми још времена
more-time-given =
    { $minutes ->
        [one] Имате још { $minutes } минут.
        [few] Имате још { $minutes } минута.
       *[other] Имате још { $minutes } минута.
    }
more-time-refused = Време се више не може продужити. Завршите ускоро или почните испочетка касније.

## What a merchant may ask besides

optional-label = { $label } (није обавезно)
choose = Изаберите…
new-tab = (отвара се у новој картици прегледача)
individual-name-label = Име и презиме
individual-name-missing = Унесите име и презиме.
business-name-label = Назив фирме
business-name-missing = Унесите назив фирме.
phone-label = Број телефона
phone-invalid = Унесите број телефона, на пример +381 11 123 4567.
address-heading = Адреса за наплату
country-label = Држава или регион
country-missing = Изаберите државу или регион.
line1-label = Адреса
line1-missing = Унесите адресу: улицу и број.
line2-label = Стан, спрат и слично (није обавезно)
city-label = Град или место
city-missing = Унесите град или место.
state-label = Округ, савезна држава или покрајина, по потреби
postal-code-label = Поштански број, ако постоји
answer-missing = { $label }: унесите одговор.
answer-length = { $label }: унесите одговор (број знакова: { $range }).
number-missing = { $label }: унесите број само цифрама.
number-length = { $label }: унесите само цифре (број цифара: { $range }).
choice-missing = { $label }: изаберите одговор.
terms-label = Прихватам услове коришћења продавца { $merchant }.
terms-missing = Означите поље да бисте прихватили услове коришћења.
sold-out = Ова понуда је распродата. Ништа није наплаћено.

## Waiting for a decision

processing-title = Проверавамо ваше плаћање
processing-body = Плаћање се обрађује. Прималац: { $merchant }. То обично траје неколико секунди.
processing-next = Страница ће сама прећи даље. Немојте плаћати поново.

## While nobody can pay

not-now-title = Тренутно не можемо да примамо уплате
not-now-body = Није до ваше картице ни до ваше везе. Ништа није наплаћено. Ваша поруџбина код продавца { $merchant } је сачувана.
not-now-next = Страница ће сама наставити кад плаћање поново проради. Можете и сада да покушате поново или да се вратите касније.

## The receipt

receipt-title = Уплата је примљена
receipt-body = Хвала. Платили сте { $amount }. Прималац: { $merchant }.
receipt-reserved-title = Поруџбина је примљена
receipt-reserved-body = Хвала. На вашој картици је резервисан износ { $amount }; { $merchant } ће га наплатити касније. Још ништа није наплаћено.
receipt-heading = Потврда о плаћању
receipt-merchant = Прималац
receipt-amount = Износ
receipt-date = Датум
receipt-card = Картица
receipt-card-value = { $brand }, последње цифре { $digits }
receipt-email = Имејл
receipt-reference = Број плаћања
receipt-forward = За који тренутак се враћате на сајт { $merchant }.
receipt-stay = Остани на овој страници
receipt-kept = Ову потврду можете поново отворити на истој адреси (рок: { $date }).
receipt-gone-title = Ова потврда се више не чува овде
receipt-gone-body = Плаћање је успело. Прималац: { $merchant }. Ако вам треба потврда, затражите је од продавца { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Овај линк за плаћање је истекао
expired-body = Ништа није наплаћено. Да бисте платили, затражите нови линк од продавца { $merchant }.
expired-recover-body = Ништа није наплаћено. Можете почети испочетка са истом поруџбином.
recover-button = Почни испочетка
already-paid-title = Ово је већ плаћено
already-paid-body = Плаћање је успело. Прималац: { $merchant }. Не треба да плаћате поново.
receipt-link = Прикажи потврду
cancelled-title = Ово плаћање је отказано
cancelled-body = Ништа није наплаћено. Ако и даље желите да платите, вратите се на сајт { $merchant } и почните испочетка.

## Where a merchant's public link leads

link-body = Ово ћете купити. Плаћате на следећој страници.
link-button = Настави на плаћање
link-more = { $name } и друго
link-description = { $amount }, прималац: { $merchant }
link-inactive-title = Преко овог линка не може да се плати
link-inactive-body = { $merchant } више не прима уплате преко овог линка. Ништа није наплаћено.
link-over-title = Ова понуда је завршена
link-over-body = Ништа није наплаћено. Питајте продавца { $merchant } да ли ће бити нове.
link-sold-out-title = Ова понуда је распродата
link-sold-out-body = Ништа није наплаћено. Питајте продавца { $merchant } да ли ће бити још.

## Pages that say what went wrong

not-found-title = Не можемо да нађемо ову страницу
not-found-body = Адреса је можда непотпуна. Поново отворите линк онако како вам је послат или затражите нови од пошиљаоца.
trouble-title = Дошло је до грешке на нашој страни
trouble-body = Сачекајте минут и поново учитајте страницу. Ако сте управо плаћали, видећете овде да ли је плаћање успело, па га немојте почињати испочетка на другом месту.

## Refusals

decline-generic = Банка је одбила ову картицу. Ништа није наплаћено. Пробајте другу картицу или питајте своју банку.
decline-insufficient-funds = На овој картици нема довољно новца. Ништа није наплаћено. Пробајте другу картицу.
decline-expired-card = Ова картица је истекла. Ништа није наплаћено. Проверите датум или употребите другу картицу.
decline-incorrect-cvc = Безбедносни код није тачан. Ништа није наплаћено. Проверите код и покушајте поново.
decline-incorrect-number = Број картице није тачан. Ништа није наплаћено. Проверите број и покушајте поново.
decline-invalid-expiry = Датум истека није тачан. Ништа није наплаћено. Проверите датум и покушајте поново.
decline-incorrect-address = Адреса за наплату није она коју ваша банка има за ову картицу. Ништа није наплаћено. Проверите адресу и покушајте поново.
decline-incorrect-details = Банка каже да неки податак о овој картици није тачан. Ништа није наплаћено. Проверите број, датум, безбедносни код и адресу, па покушајте поново.
decline-processing-error = Банка није могла да обради плаћање. Ништа није наплаћено. Покушајте поново за минут или употребите другу картицу.
decline-card-velocity-exceeded = Ова картица је достигла свој лимит. Ништа није наплаћено. Пробајте другу картицу или питајте своју банку.
decline-card-not-supported = Овом картицом не може да се плати на овај начин. Ништа није наплаћено. Пробајте другу картицу.
decline-currency-not-supported = Овом картицом не може да се плати у овој валути. Ништа није наплаћено. Пробајте другу картицу.
decline-authentication-required = Пре него што употребите ову картицу, банка мора да провери да сте то ви. Ништа није наплаћено. Покушајте поново и пратите упутства своје банке.
decline-authentication-failed = Банка није могла да потврди да сте то ви. Ништа није наплаћено. Покушајте поново или употребите другу картицу.
decline-try-again-later = Банка тренутно не одговара. Ништа није наплаћено. Покушајте поново за неколико минута или употребите другу картицу.
decline-call-issuer = Банка је одбила ову картицу и није навела разлог. Ништа није наплаћено. Позовите број који је на картици или употребите другу картицу.
decline-duplicate = Исто плаћање је обављено малопре, па је банка одбила ово друго. Ништа додатно није наплаћено. Проверите рачун пре него што покушате поново.
