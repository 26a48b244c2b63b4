# Every sentence a shopper can read, in Polish. Not yet read by a native speaker.

## On every page

language-name = Polski
language-link = Zmień język
language-title = Wybierz język
language-back = Wróć

test-mode = Tryb testowy: płatności nie są prawdziwe.
reference = Numer referencyjny: { $reference }
support-link = Pomoc – { $merchant }
return-link = Wróć na stronę { $merchant }
reload-link = Odśwież stronę

## The order

order-heading = Twoje zamówienie
order-item = Produkt
order-amount = Kwota
order-quantity = Ilość: { $quantity }
order-more =
    { $count ->
        [one] Pokaż jeszcze { $count } pozycję
        [few] Pokaż jeszcze { $count } pozycje
        [many] Pokaż jeszcze { $count } pozycji
       *[other] Pokaż jeszcze { $count } pozycji
    }
quantity-label = Ilość
quantity-label-of = Ilość: { $name }
quantity-update = Zmień
quantity-update-of = Zmień ilość: { $name }
amount-changed = Zamówienie zmieniło się, gdy ta strona była otwarta. Nie pobrano żadnych pieniędzy. Zanim zapłacisz, sprawdź sumę.
quantity-refused = Ilość się nie zmieniła: nie można tu kupić tylu sztuk albo płatność już się rozpoczęła.
order-unit-price = { $price } za sztukę
order-total = Razem

## The checkout page

checkout-title = Płatność dla { $merchant }
checkout-title-error = Błąd: { $title }
skip-to-form = Przejdź do formularza płatności
checkout-cancel = Wróć bez płacenia
checkout-pay-heading = Płatność kartą
checkout-safety = Dane karty trafiają prosto do operatora płatności. { $merchant } ich nie widzi.
checkout-no-script-heading = Formularz płatności wymaga JavaScriptu
checkout-no-script = Dane karty są bezpieczne w formularzu, który działa tylko z JavaScriptem. Włącz go i odśwież stronę. Nie pobrano żadnych pieniędzy.
checkout-failed-heading = Nie udało się uruchomić formularza płatności
checkout-failed = Odśwież stronę albo użyj innej przeglądarki. Zamówienie nadal tu jest. Nie pobrano żadnych pieniędzy.

## The form

pay-button = Zapłać { $amount }
book-button = Zarezerwuj za { $amount }
donate-button = Przekaż { $amount }
paying = Trwa płatność…
paying-slow = Trwa to dłużej niż zwykle. Nie zamykaj tej strony i nie płać ponownie.
email-label = E-mail
name-label = Imię i nazwisko na karcie
card-number-label = Numer karty
card-expiry-label = Data ważności
card-cvc-label = Kod CVC/CVV
form-loading = Wczytujemy formularz płatności…
form-retrying = Formularz płatności wczytuje się powoli. Próbujemy jeszcze raz…
form-unavailable = Formularz płatności się nie wczytał. Sprawdź połączenie albo blokadę w przeglądarce. Nie pobrano żadnych pieniędzy.
try-again = Spróbuj ponownie
email-invalid = Wpisz adres e-mail, np. name@example.com.
name-missing = Wpisz imię i nazwisko tak jak na karcie.
card-number-missing = Wpisz numer karty.
card-expiry-missing = Wpisz datę ważności.
card-cvc-missing = Wpisz kod CVC/CVV.
card-expiry-hint = MM / RR
card-number-invalid = Sprawdź numer karty.
card-expiry-invalid = Sprawdź datę ważności.
card-cvc-invalid = Sprawdź kod CVC/CVV.
card-refused = Operator płatności nie przyjmuje tej karty. Nie pobrano żadnych pieniędzy. Sprawdź wpisane dane albo użyj innej karty.
error-summary = Sprawdź te dane
refusal-heading = Płatność się nie powiodła
authenticate-heading = Bank chce sprawdzić, czy to Ty
authenticate = Wykonaj polecenia banku, aby dokończyć płatność.
authenticate-button = Przejdź do banku
other-card = Użyj innej karty
checking = Nadal sprawdzamy Twoją płatność. Nie zamykaj tej strony i nie płać ponownie.
connection-lost = Połączenie zostało przerwane i nie wiemy jeszcze, czy płatność się powiodła. Nadal to sprawdzamy. Nie płać ponownie.
gateway-unreachable = Nie udało się połączyć z operatorem płatności. Nie pobrano żadnych pieniędzy. Sprawdź połączenie i spróbuj ponownie.
form-trouble = Coś poszło nie tak po naszej stronie. Nie pobrano żadnych pieniędzy. Spróbuj ponownie.

## While the page is open

offline = Brak połączenia z internetem. Nic nie przepadło: strona sama wznowi działanie, gdy połączenie wróci.
online-again = Połączenie z internetem wróciło.
expiring-heading = Potrzebujesz więcej czasu?
expiring =
    { $minutes ->
        [one] Strona płatności będzie otwarta jeszcze { $minutes } minutę. Potem trzeba będzie zacząć od nowa.
        [few] Strona płatności będzie otwarta jeszcze { $minutes } minuty. Potem trzeba będzie zacząć od nowa.
        [many] Strona płatności będzie otwarta jeszcze { $minutes } minut. Potem trzeba będzie zacząć od nowa.
       *[other] Strona płatności będzie otwarta jeszcze { $minutes } minuty. Potem trzeba będzie zacząć od nowa.
    }
more-time-button = Potrzebuję więcej czasu
more-time-given =
    { $minutes ->
        [one] Masz jeszcze { $minutes } minutę.
        [few] Masz jeszcze { $minutes } minuty.
        [many] Masz jeszcze { $minutes } minut.
       *[other] Masz jeszcze { $minutes } minuty.
    }
more-time-refused = Nie można już przedłużyć czasu. Dokończ płatność teraz albo zacznij od nowa później.

## What a merchant may ask besides

optional-label = { $label } (opcjonalnie)
choose = Wybierz…
new-tab = (otwiera się w nowej karcie przeglądarki)
individual-name-label = Imię i nazwisko
individual-name-missing = Wpisz imię i nazwisko.
business-name-label = Nazwa firmy
business-name-missing = Wpisz nazwę firmy.
phone-label = Numer telefonu
phone-invalid = Wpisz numer telefonu, np. +48 22 123 45 67.
address-heading = Adres rozliczeniowy
country-label = Kraj lub region
country-missing = Wybierz kraj lub region.
line1-label = Adres
line1-missing = Wpisz adres: ulicę i numer.
line2-label = Mieszkanie, piętro itp. (opcjonalnie)
city-label = Miejscowość
city-missing = Wpisz miejscowość.
state-label = Województwo, stan lub prowincja, jeśli trzeba
postal-code-label = Kod pocztowy, jeśli jest
answer-missing = { $label }: wpisz odpowiedź.
answer-length = { $label }: wpisz odpowiedź (liczba znaków: { $range }).
number-missing = { $label }: wpisz liczbę samymi cyframi.
number-length = { $label }: wpisz same cyfry (liczba cyfr: { $range }).
choice-missing = { $label }: wybierz odpowiedź.
terms-label = Akceptuję regulamin sprzedawcy { $merchant }.
terms-missing = Zaznacz pole, aby zaakceptować regulamin.
sold-out = Ta oferta jest wyprzedana. Nie pobrano żadnych pieniędzy.

## Waiting for a decision

processing-title = Sprawdzamy Twoją płatność
processing-body = Płatność dla { $merchant } jest przetwarzana. Zwykle trwa to kilka sekund.
processing-next = Strona sama przejdzie dalej. Nie płać ponownie.

## While nobody can pay

not-now-title = Teraz nie możemy przyjąć płatności
not-now-body = To nie wina Twojej karty ani połączenia. Nie pobrano żadnych pieniędzy. Twoje zamówienie u sprzedawcy { $merchant } jest zachowane.
not-now-next = Strona sama wznowi działanie, gdy płatności wrócą. Możesz też spróbować ponownie teraz albo wrócić później.

## The receipt

receipt-title = Płatność przyjęta
receipt-body = Dziękujemy. Zapłacono { $amount }. Odbiorca: { $merchant }.
receipt-reserved-title = Zamówienie przyjęte
receipt-reserved-body = Dziękujemy. Na Twojej karcie zablokowano { $amount }; { $merchant } pobierze tę kwotę później. Nie pobrano jeszcze żadnych pieniędzy.
receipt-heading = Potwierdzenie płatności
receipt-merchant = Odbiorca
receipt-amount = Kwota
receipt-date = Data
receipt-card = Karta
receipt-card-value = { $brand }, ostatnie cyfry { $digits }
receipt-email = E-mail
receipt-reference = Numer referencyjny
receipt-forward = Za chwilę wrócisz na stronę { $merchant }.
receipt-stay = Zostań na tej stronie
receipt-kept = Do { $date } możesz ponownie otworzyć to potwierdzenie pod tym samym adresem.
receipt-gone-title = Tego potwierdzenia już tu nie ma
receipt-gone-body = Płatność dla { $merchant } się powiodła. Jeśli potrzebujesz potwierdzenia, poproś o nie sprzedawcę { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Ten link do płatności wygasł
expired-body = Nie pobrano żadnych pieniędzy. Aby zapłacić, poproś sprzedawcę { $merchant } o nowy link.
expired-recover-body = Nie pobrano żadnych pieniędzy. Możesz zacząć od nowa z tym samym zamówieniem.
recover-button = Zacznij od nowa
already-paid-title = To jest już opłacone
already-paid-body = Płatność dla { $merchant } się powiodła. Nie musisz płacić ponownie.
receipt-link = Pokaż potwierdzenie
cancelled-title = Ta płatność została anulowana
cancelled-body = Nie pobrano żadnych pieniędzy. Jeśli nadal chcesz zapłacić, wróć na stronę { $merchant } i zacznij od nowa.

## Where a merchant's public link leads

link-body = Oto, co kupujesz. Zapłacisz na następnej stronie.
link-button = Przejdź do płatności
link-more = { $name } i inne
link-description = { $amount }, płatność dla { $merchant }
link-inactive-title = Przez ten link nie można zapłacić
link-inactive-body = { $merchant } nie przyjmuje już płatności przez ten link. Nie pobrano żadnych pieniędzy.
link-over-title = Ta oferta się skończyła
link-over-body = Nie pobrano żadnych pieniędzy. Zapytaj sprzedawcę { $merchant }, czy będzie następna.
link-sold-out-title = Ta oferta jest wyprzedana
link-sold-out-body = Nie pobrano żadnych pieniędzy. Zapytaj sprzedawcę { $merchant }, czy będzie więcej.

## Pages that say what went wrong

not-found-title = Nie możemy znaleźć tej strony
not-found-body = Adres może być niepełny. Otwórz link jeszcze raz w takiej postaci, w jakiej go wysłano, albo poproś nadawcę o nowy.
trouble-title = Coś poszło nie tak po naszej stronie
trouble-body = Zaczekaj minutę i odśwież stronę. Jeśli płatność była w toku, zobaczysz tu, czy się powiodła, więc nie zaczynaj jej od nowa gdzie indziej.

## Refusals

decline-generic = Bank odrzucił tę kartę. Nie pobrano żadnych pieniędzy. Użyj innej karty albo zapytaj w swoim banku.
decline-insufficient-funds = Na tej karcie brakuje środków. Nie pobrano żadnych pieniędzy. Użyj innej karty.
decline-expired-card = Ta karta straciła ważność. Nie pobrano żadnych pieniędzy. Sprawdź datę albo użyj innej karty.
decline-incorrect-cvc = Kod CVC/CVV jest nieprawidłowy. Nie pobrano żadnych pieniędzy. Sprawdź kod i spróbuj ponownie.
decline-incorrect-number = Numer karty jest nieprawidłowy. Nie pobrano żadnych pieniędzy. Sprawdź numer i spróbuj ponownie.
decline-invalid-expiry = Data ważności jest nieprawidłowa. Nie pobrano żadnych pieniędzy. Sprawdź datę i spróbuj ponownie.
decline-incorrect-address = Adres rozliczeniowy jest inny niż ten, który bank ma dla tej karty. Nie pobrano żadnych pieniędzy. Sprawdź adres i spróbuj ponownie.
decline-incorrect-details = Bank informuje, że któreś z danych karty są nieprawidłowe. Nie pobrano żadnych pieniędzy. Sprawdź numer, datę, kod CVC/CVV oraz adres i spróbuj ponownie.
decline-processing-error = Bank nie mógł przetworzyć płatności. Nie pobrano żadnych pieniędzy. Spróbuj ponownie za minutę albo użyj innej karty.
decline-card-velocity-exceeded = Limit tej karty został wykorzystany. Nie pobrano żadnych pieniędzy. Użyj innej karty albo zapytaj w swoim banku.
decline-card-not-supported = Tą kartą nie można wykonać takiej płatności. Nie pobrano żadnych pieniędzy. Użyj innej karty.
decline-currency-not-supported = Tą kartą nie można zapłacić w tej walucie. Nie pobrano żadnych pieniędzy. Użyj innej karty.
decline-authentication-required = Zanim użyjesz tej karty, bank musi sprawdzić, czy to Ty. Nie pobrano żadnych pieniędzy. Spróbuj ponownie i wykonaj polecenia banku.
decline-authentication-failed = Bank nie mógł potwierdzić, że to Ty. Nie pobrano żadnych pieniędzy. Spróbuj ponownie albo użyj innej karty.
decline-try-again-later = Bank teraz nie odpowiada. Nie pobrano żadnych pieniędzy. Spróbuj ponownie za kilka minut albo użyj innej karty.
decline-call-issuer = Bank odrzucił tę kartę i nie podał powodu. Nie pobrano żadnych pieniędzy. Zadzwoń pod numer podany na karcie albo użyj innej karty.
decline-duplicate = Przed chwilą wykonano taką samą płatność, dlatego bank odrzucił kolejną. Nie pobrano żadnych dodatkowych pieniędzy. Zanim spróbujesz ponownie, sprawdź konto.
