# Every sentence a shopper can read, in Russian. Not yet read by a native speaker.

## On every page

language-name = Русский
language-link = Сменить язык
language-title = Выберите язык
language-back = Назад

test-mode = Тестовый режим: настоящие деньги не списываются.
reference = Номер операции: { $reference }
support-link = Помощь: { $merchant }
return-link = Вернуться на сайт { $merchant }
reload-link = Обновить страницу

## The order

order-heading = Ваш заказ
order-item = Наименование
order-amount = Сумма
order-quantity = Количество: { $quantity }
order-more =
    { $count ->
        [one] Показать ещё { $count } позицию
        [few] Показать ещё { $count } позиции
        [many] Показать ещё { $count } позиций
       *[other] Показать ещё { $count } позиции
    }
quantity-label = Количество
quantity-label-of = Количество: { $name }
quantity-update = Обновить
quantity-update-of = Обновить количество: { $name }
amount-changed = Заказ изменился, пока эта страница была открыта. Деньги не списаны. Проверьте итоговую сумму перед оплатой.
quantity-refused = Количество осталось прежним: либо здесь нельзя купить столько, либо оплата уже начата.
order-unit-price = { $price } за шт.
order-total = Итого

## The checkout page

checkout-title = Оплата: { $merchant }
checkout-title-error = Ошибка — { $title }
skip-to-form = Перейти к платёжной форме
checkout-cancel = Вернуться без оплаты
checkout-pay-heading = Оплата картой
checkout-safety = Данные карты передаются напрямую платёжному сервису. { $merchant } их не видит.
checkout-no-script-heading = Для платёжной формы нужен JavaScript
checkout-no-script = Данные карты защищены в форме, которая работает только с JavaScript. Включите его и обновите страницу. Деньги не списаны.
checkout-failed-heading = Не удалось открыть платёжную форму
checkout-failed = Обновите страницу или попробуйте другой браузер. Ваш заказ сохранён. Деньги не списаны.

## The form

pay-button = Оплатить { $amount }
book-button = Забронировать за { $amount }
donate-button = Пожертвовать { $amount }
paying = Идёт оплата…
paying-slow = Это занимает больше времени, чем обычно. Не закрывайте страницу и не платите ещё раз.
email-label = Электронная почта
name-label = Имя на карте
card-number-label = Номер карты
card-expiry-label = Срок действия
card-cvc-label = Код CVC/CVV
form-loading = Загружаем платёжную форму…
form-retrying = Платёжная форма долго загружается. Пробуем ещё раз…
form-unavailable = Платёжная форма не загрузилась. Проверьте подключение или блокировщик в браузере. Деньги не списаны.
try-again = Попробовать ещё раз
email-invalid = Введите адрес электронной почты, например name@example.com.
name-missing = Введите имя, как на карте.
card-number-missing = Введите номер карты.
card-expiry-missing = Введите срок действия карты.
card-cvc-missing = Введите код CVC/CVV.
card-expiry-hint = ММ / ГГ
card-number-invalid = Проверьте номер карты.
card-expiry-invalid = Проверьте срок действия карты.
card-cvc-invalid = Проверьте код CVC/CVV.
card-refused = Платёжный сервис не принимает эту карту. Деньги не списаны. Проверьте введённые данные или используйте другую карту.
error-summary = Нужно кое-что исправить
refusal-heading = Платёж не прошёл
authenticate-heading = Банк хочет убедиться, что это вы
authenticate = Следуйте указаниям банка, чтобы завершить оплату.
authenticate-button = Подтвердить в банке
other-card = Использовать другую карту
checking = Мы всё ещё проверяем ваш платёж. Не закрывайте страницу и не платите ещё раз.
connection-lost = Связь прервалась, и мы пока не знаем, прошёл ли платёж. Продолжаем проверять. Пожалуйста, не платите ещё раз.
gateway-unreachable = Не удалось связаться с платёжным сервисом. Деньги не списаны. Проверьте подключение и попробуйте ещё раз.
form-trouble = У нас что-то пошло не так. Деньги не списаны. Пожалуйста, попробуйте ещё раз.

## While the page is open

offline = Нет подключения к интернету. Ничего не потеряно: страница сама продолжит работу, когда связь вернётся.
online-again = Подключение восстановлено.
expiring-heading = Нужно больше времени?
expiring =
    { $minutes ->
        [one] Страница оплаты будет открыта ещё { $minutes } минуту. После этого придётся начать заново.
        [few] Страница оплаты будет открыта ещё { $minutes } минуты. После этого придётся начать заново.
        [many] Страница оплаты будет открыта ещё { $minutes } минут. После этого придётся начать заново.
       *[other] Страница оплаты будет открыта ещё { $minutes } минуты. После этого придётся начать заново.
    }
more-time-button = Нужно больше времени
more-time-given =
    { $minutes ->
        [one] У вас есть ещё { $minutes } минута.
        [few] У вас есть ещё { $minutes } минуты.
        [many] У вас есть ещё { $minutes } минут.
       *[other] У вас есть ещё { $minutes } минуты.
    }
more-time-refused = Продлить время больше нельзя. Завершите оплату сейчас или начните заново позже.

## What a merchant may ask besides

optional-label = { $label } (необязательно)
choose = Выберите…
new-tab = (откроется в новой вкладке)
individual-name-label = Имя и фамилия
individual-name-missing = Введите имя и фамилию.
business-name-label = Название организации
business-name-missing = Введите название организации.
phone-label = Номер телефона
phone-invalid = Введите номер телефона, например +7 495 123-45-67.
address-heading = Платёжный адрес
country-label = Страна или регион
country-missing = Выберите страну или регион.
line1-label = Адрес
line1-missing = Введите адрес: улицу и номер дома.
line2-label = Квартира, этаж и т. п. (необязательно)
city-label = Город или посёлок
city-missing = Введите город или посёлок.
state-label = Область, край или штат, если нужно
postal-code-label = Почтовый индекс, если есть
answer-missing = { $label }: введите ответ.
answer-length = { $label }: введите ответ. Число символов: { $range }.
number-missing = { $label }: введите число только цифрами.
number-length = { $label }: введите только цифры. Их должно быть: { $range }.
choice-missing = { $label }: выберите ответ.
terms-label = Я принимаю условия обслуживания продавца { $merchant }.
terms-missing = Отметьте, что принимаете условия обслуживания.
sold-out = Предложение распродано. Деньги не списаны.

## Waiting for a decision

processing-title = Проверяем ваш платёж
processing-body = Платёж обрабатывается. Получатель: { $merchant }. Обычно это занимает несколько секунд.
processing-next = Следующая страница откроется сама. Пожалуйста, не платите ещё раз.

## While nobody can pay

not-now-title = Сейчас мы не можем принять оплату
not-now-body = Дело не в вашей карте и не в подключении. Деньги не списаны. Ваш заказ у продавца { $merchant } сохранён.
not-now-next = Страница сама продолжит работу, когда оплата снова станет доступна. Можно попробовать ещё раз сейчас или вернуться позже.

## The receipt

receipt-title = Оплата прошла
receipt-body = Спасибо. Вы заплатили { $amount }. Получатель: { $merchant }.
receipt-reserved-title = Заказ принят
receipt-reserved-body = Спасибо. На карте зарезервирована сумма { $amount }; { $merchant } спишет её позже. Деньги пока не списаны.
receipt-heading = Квитанция
receipt-merchant = Получатель
receipt-amount = Сумма
receipt-date = Дата
receipt-card = Карта
receipt-card-value = { $brand }, последние цифры { $digits }
receipt-email = Электронная почта
receipt-reference = Номер операции
receipt-forward = Сейчас вы вернётесь на сайт { $merchant }.
receipt-stay = Остаться на этой странице
receipt-kept = До { $date } эту квитанцию можно снова открыть по тому же адресу.
receipt-gone-title = Эта квитанция здесь больше не хранится
receipt-gone-body = Платёж прошёл. Получатель: { $merchant }. Если нужна квитанция, попросите её у продавца { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Срок действия платёжной ссылки истёк
expired-body = Деньги не списаны. Для оплаты попросите новую ссылку у продавца { $merchant }.
expired-recover-body = Деньги не списаны. Можно начать заново с тем же заказом.
recover-button = Начать заново
already-paid-title = Уже оплачено
already-paid-body = Платёж прошёл. Получатель: { $merchant }. Платить ещё раз не нужно.
receipt-link = Показать квитанцию
cancelled-title = Этот платёж отменён
cancelled-body = Деньги не списаны. Если вы всё ещё хотите заплатить, вернитесь на сайт { $merchant } и начните заново.

## Where a merchant's public link leads

link-body = Вот что вы покупаете. Оплата — на следующей странице.
link-button = Перейти к оплате
link-more = { $name } и другое
link-description = { $amount }, получатель: { $merchant }
link-inactive-title = По этой ссылке оплата не принимается
link-inactive-body = { $merchant } больше не принимает оплату по этой ссылке. Деньги не списаны.
link-over-title = Предложение завершено
link-over-body = Деньги не списаны. Узнайте у продавца { $merchant }, будет ли новое.
link-sold-out-title = Предложение распродано
link-sold-out-body = Деньги не списаны. Узнайте у продавца { $merchant }, появится ли оно снова.

## Pages that say what went wrong

not-found-title = Страница не найдена
not-found-body = Возможно, адрес неполный. Откройте ссылку ещё раз так, как её прислали, или попросите у отправителя новую.
trouble-title = У нас что-то пошло не так
trouble-body = Подождите минуту и обновите страницу. Если вы платили, здесь будет видно, прошёл ли платёж, поэтому, пожалуйста, не начинайте его заново в другом месте.

## Refusals

decline-generic = Банк отклонил эту карту. Деньги не списаны. Попробуйте другую карту или обратитесь в банк.
decline-insufficient-funds = На карте недостаточно средств. Деньги не списаны. Попробуйте другую карту.
decline-expired-card = Срок действия карты истёк. Деньги не списаны. Проверьте срок или используйте другую карту.
decline-incorrect-cvc = Неверный код CVC/CVV. Деньги не списаны. Проверьте код и попробуйте ещё раз.
decline-incorrect-number = Неверный номер карты. Деньги не списаны. Проверьте номер и попробуйте ещё раз.
decline-invalid-expiry = Неверный срок действия. Деньги не списаны. Проверьте срок и попробуйте ещё раз.
decline-incorrect-address = Платёжный адрес не совпадает с тем, что указан в банке для этой карты. Деньги не списаны. Проверьте адрес и попробуйте ещё раз.
decline-incorrect-details = Банк сообщает, что в данных карты есть ошибка. Деньги не списаны. Проверьте номер, срок, код CVC/CVV и адрес и попробуйте ещё раз.
decline-processing-error = Банк не смог обработать платёж. Деньги не списаны. Попробуйте ещё раз через минуту или используйте другую карту.
decline-card-velocity-exceeded = Достигнут лимит по этой карте. Деньги не списаны. Попробуйте другую карту или обратитесь в банк.
decline-card-not-supported = Эта карта не подходит для такого платежа. Деньги не списаны. Попробуйте другую карту.
decline-currency-not-supported = Этой картой нельзя платить в этой валюте. Деньги не списаны. Попробуйте другую карту.
decline-authentication-required = Прежде чем принять эту карту, банк должен убедиться, что это вы. Деньги не списаны. Попробуйте ещё раз и следуйте указаниям банка.
decline-authentication-failed = Банк не смог подтвердить, что это вы. Деньги не списаны. Попробуйте ещё раз или используйте другую карту.
decline-try-again-later = Банк сейчас не отвечает. Деньги не списаны. Попробуйте ещё раз через несколько минут или используйте другую карту.
decline-call-issuer = Банк отклонил эту карту и не назвал причину. Деньги не списаны. Позвоните по номеру на карте или используйте другую карту.
decline-duplicate = Такой же платёж прошёл только что, и банк отклонил повторный. Повторно деньги не списаны. Проверьте счёт, прежде чем пробовать ещё раз.
