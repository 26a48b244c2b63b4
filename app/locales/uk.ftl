# Every sentence a shopper can read, in Ukrainian. Not yet read by a native speaker.

## On every page

language-name = Українська
language-link = Змінити мову
language-title = Виберіть мову
language-back = Назад

test-mode = Тестовий режим: справжні гроші не списуються.
reference = Номер операції: { $reference }
support-link = Допомога: { $merchant }
return-link = Повернутися на сайт { $merchant }
reload-link = Оновити сторінку

## The order

order-heading = Ваше замовлення
order-item = Найменування
order-amount = Сума
order-quantity = Кількість: { $quantity }
order-more =
    { $count ->
        [one] Показати ще { $count } позицію
        [few] Показати ще { $count } позиції
        [many] Показати ще { $count } позицій
       *[other] Показати ще { $count } позиції
    }
quantity-label = Кількість
quantity-label-of = Кількість: { $name }
quantity-update = Оновити
quantity-update-of = Оновити кількість: { $name }
amount-changed = Замовлення змінилося, поки ця сторінка була відкрита. Гроші не списано. Перевірте загальну суму перед оплатою.
quantity-refused = Кількість залишилася попередньою: або тут не можна купити стільки, або оплату вже розпочато.
order-unit-price = { $price } за шт.
order-total = Разом

## The checkout page

checkout-title = Оплата: { $merchant }
checkout-title-error = Помилка — { $title }
skip-to-form = Перейти до платіжної форми
checkout-cancel = Повернутися без оплати
checkout-pay-heading = Оплата карткою
checkout-safety = Дані картки надходять безпосередньо до платіжного сервісу. { $merchant } їх не бачить.
checkout-no-script-heading = Для платіжної форми потрібен JavaScript
checkout-no-script = Дані картки захищено у формі, яка працює лише з JavaScript. Увімкніть його й оновіть сторінку. Гроші не списано.
checkout-failed-heading = Не вдалося відкрити платіжну форму
checkout-failed = Оновіть сторінку або спробуйте інший браузер. Ваше замовлення збережено. Гроші не списано.

## The form

pay-button = Сплатити { $amount }
book-button = Забронювати за { $amount }
donate-button = Пожертвувати { $amount }
paying = Триває оплата…
paying-slow = Це триває довше, ніж зазвичай. Не закривайте сторінку й не платіть ще раз.
email-label = Електронна пошта
name-label = Ім’я на картці
card-number-label = Номер картки
card-expiry-label = Термін дії
card-cvc-label = Код CVC/CVV
form-loading = Завантажуємо платіжну форму…
form-retrying = Платіжна форма довго завантажується. Пробуємо ще раз…
form-unavailable = Платіжна форма не завантажилася. Перевірте з’єднання або блокувальник у браузері. Гроші не списано.
try-again = Спробувати ще раз
email-invalid = Введіть адресу електронної пошти, наприклад name@example.com.
name-missing = Введіть ім’я, як на картці.
card-number-missing = Введіть номер картки.
card-expiry-missing = Введіть термін дії картки.
card-cvc-missing = Введіть код CVC/CVV.
card-expiry-hint = ММ / РР
card-number-invalid = Перевірте номер картки.
card-expiry-invalid = Перевірте термін дії картки.
card-cvc-invalid = Перевірте код CVC/CVV.
card-refused = Платіжний сервіс не приймає цю картку. Гроші не списано. Перевірте введені дані або скористайтеся іншою карткою.
error-summary = Потрібно дещо виправити
refusal-heading = Платіж не пройшов
authenticate-heading = Банк хоче переконатися, що це ви
authenticate = Виконайте вказівки банку, щоб завершити оплату.
authenticate-button = Підтвердити в банку
other-card = Скористатися іншою карткою
checking = Ми ще перевіряємо ваш платіж. Не закривайте сторінку й не платіть ще раз.
connection-lost = Зв’язок перервався, і ми поки не знаємо, чи пройшов платіж. Продовжуємо перевіряти. Будь ласка, не платіть ще раз.
gateway-unreachable = Не вдалося зв’язатися з платіжним сервісом. Гроші не списано. Перевірте з’єднання та спробуйте ще раз.
form-trouble = У нас щось пішло не так. Гроші не списано. Будь ласка, спробуйте ще раз.

## While the page is open

offline = Немає з’єднання з інтернетом. Нічого не втрачено: сторінка сама продовжить роботу, щойно зв’язок відновиться.
online-again = З’єднання відновлено.
expiring-heading = Потрібно більше часу?
expiring =
    { $minutes ->
        [one] Сторінка оплати буде відкрита ще { $minutes } хвилину. Після цього доведеться почати спочатку.
        [few] Сторінка оплати буде відкрита ще { $minutes } хвилини. Після цього доведеться почати спочатку.
        [many] Сторінка оплати буде відкрита ще { $minutes } хвилин. Після цього доведеться почати спочатку.
       *[other] Сторінка оплати буде відкрита ще { $minutes } хвилини. Після цього доведеться почати спочатку.
    }
more-time-button = Потрібно більше часу
more-time-given =
    { $minutes ->
        [one] У вас є ще { $minutes } хвилина.
        [few] У вас є ще { $minutes } хвилини.
        [many] У вас є ще { $minutes } хвилин.
       *[other] У вас є ще { $minutes } хвилини.
    }
more-time-refused = Більше продовжити час не можна. Завершіть оплату зараз або почніть спочатку пізніше.

## What a merchant may ask besides

optional-label = { $label } (необов’язково)
choose = Виберіть…
new-tab = (відкриється в новій вкладці)
individual-name-label = Ім’я та прізвище
individual-name-missing = Введіть ім’я та прізвище.
business-name-label = Назва організації
business-name-missing = Введіть назву організації.
phone-label = Номер телефону
phone-invalid = Введіть номер телефону, наприклад +380 44 123 45 67.
address-heading = Платіжна адреса
country-label = Країна або регіон
country-missing = Виберіть країну або регіон.
line1-label = Адреса
line1-missing = Введіть адресу: вулицю та номер будинку.
line2-label = Квартира, поверх тощо (необов’язково)
city-label = Місто або село
city-missing = Введіть місто або село.
state-label = Область, провінція або штат, якщо потрібно
postal-code-label = Поштовий індекс, якщо є
answer-missing = { $label }: введіть відповідь.
answer-length = { $label }: введіть відповідь. Кількість символів: { $range }.
number-missing = { $label }: введіть число лише цифрами.
number-length = { $label }: введіть лише цифри. Їх має бути: { $range }.
choice-missing = { $label }: виберіть відповідь.
terms-label = Я приймаю умови обслуговування продавця { $merchant }.
terms-missing = Позначте, що приймаєте умови обслуговування.
sold-out = Пропозицію розпродано. Гроші не списано.

## Waiting for a decision

processing-title = Перевіряємо ваш платіж
processing-body = Платіж обробляється. Отримувач: { $merchant }. Зазвичай це триває кілька секунд.
processing-next = Наступна сторінка відкриється сама. Будь ласка, не платіть ще раз.

## While nobody can pay

not-now-title = Зараз ми не можемо прийняти оплату
not-now-body = Справа не у вашій картці й не у з’єднанні. Гроші не списано. Ваше замовлення у продавця { $merchant } збережено.
not-now-next = Сторінка сама продовжить роботу, коли оплата знову стане доступною. Можна спробувати ще раз зараз або повернутися пізніше.

## The receipt

receipt-title = Оплата пройшла
receipt-body = Дякуємо. Ви сплатили { $amount }. Отримувач: { $merchant }.
receipt-reserved-title = Замовлення прийнято
receipt-reserved-body = Дякуємо. На картці зарезервовано суму { $amount }; { $merchant } спише її пізніше. Гроші поки що не списано.
receipt-heading = Квитанція
receipt-merchant = Отримувач
receipt-amount = Сума
receipt-date = Дата
receipt-card = Картка
receipt-card-value = { $brand }, останні цифри { $digits }
receipt-email = Електронна пошта
receipt-reference = Номер операції
receipt-forward = Зараз ви повернетеся на сайт { $merchant }.
receipt-stay = Залишитися на цій сторінці
receipt-kept = До { $date } цю квитанцію можна знову відкрити за тією самою адресою.
receipt-gone-title = Ця квитанція тут більше не зберігається
receipt-gone-body = Платіж пройшов. Отримувач: { $merchant }. Якщо потрібна квитанція, попросіть її у продавця { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Термін дії платіжного посилання минув
expired-body = Гроші не списано. Для оплати попросіть нове посилання у продавця { $merchant }.
expired-recover-body = Гроші не списано. Можна почати спочатку з тим самим замовленням.
recover-button = Почати спочатку
already-paid-title = Уже сплачено
already-paid-body = Платіж пройшов. Отримувач: { $merchant }. Платити ще раз не потрібно.
receipt-link = Показати квитанцію
cancelled-title = Цей платіж скасовано
cancelled-body = Гроші не списано. Якщо ви все ще хочете заплатити, поверніться на сайт { $merchant } і почніть спочатку.

## Where a merchant's public link leads

link-body = Ось що ви купуєте. Оплата — на наступній сторінці.
link-button = Перейти до оплати
link-more = { $name } та інше
link-description = { $amount }, отримувач: { $merchant }
link-inactive-title = За цим посиланням оплата не приймається
link-inactive-body = { $merchant } більше не приймає оплату за цим посиланням. Гроші не списано.
link-over-title = Пропозиція завершилася
link-over-body = Гроші не списано. Запитайте у продавця { $merchant }, чи буде нова.
link-sold-out-title = Пропозицію розпродано
link-sold-out-body = Гроші не списано. Запитайте у продавця { $merchant }, чи з’явиться вона знову.

## Pages that say what went wrong

not-found-title = Сторінку не знайдено
not-found-body = Можливо, адреса неповна. Відкрийте посилання ще раз так, як його надіслали, або попросіть у відправника нове.
trouble-title = У нас щось пішло не так
trouble-body = Зачекайте хвилину й оновіть сторінку. Якщо ви платили, тут буде видно, чи пройшов платіж, тому, будь ласка, не починайте його спочатку деінде.

## Refusals

decline-generic = Банк відхилив цю картку. Гроші не списано. Спробуйте іншу картку або зверніться до банку.
decline-insufficient-funds = На картці недостатньо коштів. Гроші не списано. Спробуйте іншу картку.
decline-expired-card = Термін дії картки минув. Гроші не списано. Перевірте термін або скористайтеся іншою карткою.
decline-incorrect-cvc = Неправильний код CVC/CVV. Гроші не списано. Перевірте код і спробуйте ще раз.
decline-incorrect-number = Неправильний номер картки. Гроші не списано. Перевірте номер і спробуйте ще раз.
decline-invalid-expiry = Неправильний термін дії. Гроші не списано. Перевірте термін і спробуйте ще раз.
decline-incorrect-address = Платіжна адреса не збігається з тією, що вказана в банку для цієї картки. Гроші не списано. Перевірте адресу та спробуйте ще раз.
decline-incorrect-details = Банк повідомляє, що в даних картки є помилка. Гроші не списано. Перевірте номер, термін, код CVC/CVV та адресу і спробуйте ще раз.
decline-processing-error = Банк не зміг обробити платіж. Гроші не списано. Спробуйте ще раз за хвилину або скористайтеся іншою карткою.
decline-card-velocity-exceeded = Досягнуто ліміту за цією карткою. Гроші не списано. Спробуйте іншу картку або зверніться до банку.
decline-card-not-supported = Ця картка не підходить для такого платежу. Гроші не списано. Спробуйте іншу картку.
decline-currency-not-supported = Цією карткою не можна платити в цій валюті. Гроші не списано. Спробуйте іншу картку.
decline-authentication-required = Перш ніж прийняти цю картку, банк має переконатися, що це ви. Гроші не списано. Спробуйте ще раз і виконайте вказівки банку.
decline-authentication-failed = Банк не зміг підтвердити, що це ви. Гроші не списано. Спробуйте ще раз або скористайтеся іншою карткою.
decline-try-again-later = Банк зараз не відповідає. Гроші не списано. Спробуйте ще раз за кілька хвилин або скористайтеся іншою карткою.
decline-call-issuer = Банк відхилив цю картку й не назвав причини. Гроші не списано. Зателефонуйте за номером на картці або скористайтеся іншою карткою.
decline-duplicate = Такий самий платіж щойно пройшов, і банк відхилив повторний. Повторно гроші не списано. Перевірте рахунок, перш ніж пробувати ще раз.
