# Every sentence a shopper can read, in Japanese. Not yet read by a native speaker.

## On every page

language-name = 日本語
language-link = 言語を変更
language-title = 言語を選択
language-back = 戻る

test-mode = テストモードです。実際のお金は動きません。
reference = 照会番号：{ $reference }
support-link = { $merchant }に問い合わせる
return-link = { $merchant }に戻る
reload-link = ページを再読み込みする

## The order

order-heading = ご注文内容
order-item = 商品
order-amount = 金額
order-quantity = 数量：{ $quantity }
order-more =
    { $count ->
       *[other] 残り{ $count }件を表示
    }
quantity-label = 数量
quantity-label-of = { $name }の数量
quantity-update = 更新
quantity-update-of = { $name }の数量を更新
amount-changed = このページを開いている間に、ご注文内容が変更されました。カードへの請求は発生していません。合計金額をご確認のうえ、お支払いください。
quantity-refused = 数量は変更されていません。この数量では購入できないか、お支払いの手続きがすでに始まっています。
order-unit-price = 単価 { $price }
order-total = 合計

## The checkout page

checkout-title = { $merchant }へのお支払い
checkout-title-error = エラー：{ $title }
skip-to-form = カード入力欄へ移動
checkout-cancel = 支払わずに戻る
checkout-pay-heading = カードで支払う
checkout-safety = カード情報は決済代行会社に直接送信されます。{ $merchant }がカード情報を見ることはありません。
checkout-no-script-heading = カードの入力にはJavaScriptが必要です
checkout-no-script = カード情報を安全に保つ入力欄は、JavaScriptが有効なときだけ動作します。JavaScriptを有効にして、このページを再読み込みしてください。カードへの請求は発生していません。
checkout-failed-heading = カード入力欄を表示できませんでした
checkout-failed = このページを再読み込みするか、別のブラウザーをお試しください。ご注文内容は残っています。カードへの請求は発生していません。

## The form

pay-button = { $amount }を支払う
book-button = { $amount }で予約する
donate-button = { $amount }を寄付する
paying = お支払い処理中…
paying-slow = 通常より時間がかかっています。このページを開いたまま、もう一度お支払いはせずにお待ちください。
email-label = メールアドレス
name-label = カード名義
card-number-label = カード番号
card-expiry-label = 有効期限
card-cvc-label = セキュリティコード
form-loading = カード入力欄を読み込んでいます…
form-retrying = カード入力欄の読み込みに時間がかかっています。もう一度試しています…
form-unavailable = カード入力欄を読み込めませんでした。通信環境や、ブラウザーの広告ブロック機能をご確認ください。カードへの請求は発生していません。
try-again = もう一度試す
email-invalid = メールアドレスを入力してください（例：name@example.com）。
name-missing = カードに記載のとおりに名義を入力してください。
card-number-missing = カード番号を入力してください。
card-expiry-missing = 有効期限を入力してください。
card-cvc-missing = セキュリティコードを入力してください。
card-expiry-hint = MM / YY
card-number-invalid = カード番号をご確認ください。
card-expiry-invalid = 有効期限をご確認ください。
card-cvc-invalid = セキュリティコードをご確認ください。
card-refused = このカードは決済代行会社で受け付けられませんでした。カードへの請求は発生していません。入力内容をご確認いただくか、別のカードをご利用ください。
error-summary = 入力内容をもう一度ご確認ください
refusal-heading = お支払いは完了していません
authenticate-heading = カード会社による本人確認が必要です
authenticate = カード会社の案内に沿って、お支払いを完了してください。
authenticate-button = カード会社の本人確認へ進む
other-card = 別のカードを使う
checking = お支払いの状況を確認しています。このページを開いたまま、もう一度お支払いはせずにお待ちください。
connection-lost = 通信が途切れたため、お支払いが完了したかどうかをまだ確認できていません。引き続き確認していますので、もう一度お支払いはしないでください。
gateway-unreachable = 決済代行会社に接続できませんでした。カードへの請求は発生していません。通信環境をご確認のうえ、もう一度お試しください。
form-trouble = システム側で問題が発生しました。カードへの請求は発生していません。もう一度お試しください。

## While the page is open

offline = オフラインです。入力内容は失われていません。接続が戻ると、このページは自動的に続きます。
online-again = オンラインに戻りました。
expiring-heading = もう少し時間が必要ですか？
expiring =
    { $minutes ->
       *[other] このお支払いページは、あと{ $minutes }分で終了します。その後は、最初からやり直していただくことになります。
    }
more-time-button = 時間を延長する
more-time-given =
    { $minutes ->
       *[other] 残り時間は{ $minutes }分です。
    }
more-time-refused = これ以上は延長できません。お早めにお支払いを済ませるか、後ほど最初からやり直してください。

## What a merchant may ask besides

optional-label = { $label }（任意）
choose = 選択してください…
new-tab = （新しいタブで開きます）
individual-name-label = 氏名
individual-name-missing = 氏名を入力してください。
business-name-label = 会社名・団体名
business-name-missing = 会社名または団体名を入力してください。
phone-label = 電話番号
phone-invalid = 電話番号を入力してください（例：+81 3 1234 5678）。
address-heading = 請求先住所
country-label = 国または地域
country-missing = 国または地域を選択してください。
line1-label = 住所
line1-missing = 住所を番地まで入力してください。
line2-label = 建物名・部屋番号など（任意）
city-label = 市区町村
city-missing = 市区町村を入力してください。
state-label = 都道府県・州（必要な場合）
postal-code-label = 郵便番号（ある場合）
answer-missing = { $label }：回答を入力してください。
answer-length = { $label }：{ $range }文字で入力してください。
number-missing = { $label }：数字だけで入力してください。
number-length = { $label }：{ $range }桁の数字だけで入力してください。
choice-missing = { $label }：選択してください。
terms-label = { $merchant }の利用規約に同意します。
terms-missing = 利用規約に同意する場合は、チェックを入れてください。
sold-out = この商品は売り切れました。カードへの請求は発生していません。

## Waiting for a decision

processing-title = お支払いを確認しています
processing-body = { $merchant }へのお支払いを処理しています。通常は数秒で終わります。
processing-next = このページは自動的に切り替わります。もう一度お支払いはしないでください。

## While nobody can pay

not-now-title = ただいまお支払いを受け付けられません
not-now-body = お使いのカードや通信環境の問題ではありません。カードへの請求は発生していません。{ $merchant }でのご注文内容は残っています。
not-now-next = お支払いを再開できるようになると、このページは自動的に続きます。今もう一度試すことも、後ほど改めてお越しいただくこともできます。

## The receipt

receipt-title = お支払いが完了しました
receipt-body = ありがとうございます。{ $merchant }に{ $amount }をお支払いいただきました。
receipt-reserved-title = ご注文を受け付けました
receipt-reserved-body = ありがとうございます。お使いのカードで{ $amount }分の利用枠を確保しました。後日、{ $merchant }が請求します。カードへの請求はまだ発生していません。
receipt-heading = 領収書
receipt-merchant = お支払い先
receipt-amount = 金額
receipt-date = 日付
receipt-card = カード
receipt-card-value = { $brand }（末尾 { $digits }）
receipt-email = メールアドレス
receipt-reference = 照会番号
receipt-forward = まもなく{ $merchant }に戻ります。
receipt-stay = このページに留まる
receipt-kept = この領収書は、{ $date }まで同じアドレスで再表示できます。
receipt-gone-title = この領収書の保存期間は終了しました
receipt-gone-body = { $merchant }へのお支払いは完了しています。領収書が必要な場合は、{ $merchant }にお問い合わせください。

## Where a link leads that can no longer be paid

expired-title = このお支払いリンクは期限切れです
expired-body = カードへの請求は発生していません。お支払いいただくには、{ $merchant }に新しいリンクをご依頼ください。
expired-recover-body = カードへの請求は発生していません。同じご注文内容で最初からやり直せます。
recover-button = 最初からやり直す
already-paid-title = お支払い済みです
already-paid-body = { $merchant }へのお支払いは完了しています。もう一度お支払いいただく必要はありません。
receipt-link = 領収書を表示
cancelled-title = このお支払いは取り消されました
cancelled-body = カードへの請求は発生していません。お支払いをご希望の場合は、{ $merchant }に戻って最初からやり直してください。

## Where a merchant's public link leads

link-body = ご購入いただく内容です。お支払いは次のページで行います。
link-button = お支払いへ進む
link-more = { $name }ほか
link-description = { $amount }（お支払い先：{ $merchant }）
link-inactive-title = このリンクではお支払いいただけません
link-inactive-body = { $merchant }が受付を終了しました。カードへの請求は発生していません。
link-over-title = この販売は終了しました
link-over-body = カードへの請求は発生していません。次回の予定については、{ $merchant }にお問い合わせください。
link-sold-out-title = この商品は売り切れました
link-sold-out-body = カードへの請求は発生していません。再入荷の予定については、{ $merchant }にお問い合わせください。

## Pages that say what went wrong

not-found-title = ページが見つかりません
not-found-body = アドレスが途中で切れている可能性があります。届いたリンクをもう一度開くか、送信元に新しいリンクをご依頼ください。
trouble-title = システム側で問題が発生しました
trouble-body = 1分ほど待ってから再読み込みしてください。お支払いの途中だった場合は、完了したかどうかがこのページに表示されます。別のところで改めてお支払いはしないでください。

## Refusals

decline-generic = このカードはカード会社に承認されませんでした。カードへの請求は発生していません。別のカードをお試しいただくか、カード会社にお問い合わせください。
decline-insufficient-funds = カードの残高または利用可能額が不足しています。カードへの請求は発生していません。別のカードをお試しください。
decline-expired-card = このカードは有効期限が切れています。カードへの請求は発生していません。有効期限をご確認いただくか、別のカードをご利用ください。
decline-incorrect-cvc = セキュリティコードが正しくありません。カードへの請求は発生していません。コードをご確認のうえ、もう一度お試しください。
decline-incorrect-number = カード番号が正しくありません。カードへの請求は発生していません。番号をご確認のうえ、もう一度お試しください。
decline-invalid-expiry = 有効期限が正しくありません。カードへの請求は発生していません。有効期限をご確認のうえ、もう一度お試しください。
decline-incorrect-address = 請求先住所が、カード会社に登録されている住所と一致しません。カードへの請求は発生していません。住所をご確認のうえ、もう一度お試しください。
decline-incorrect-details = カード会社から、カード情報に誤りがあるとの回答がありました。カードへの請求は発生していません。カード番号、有効期限、セキュリティコード、住所をご確認のうえ、もう一度お試しください。
decline-processing-error = カード会社でお支払いを処理できませんでした。カードへの請求は発生していません。1分ほど待ってもう一度お試しいただくか、別のカードをご利用ください。
decline-card-velocity-exceeded = このカードは利用限度に達しています。カードへの請求は発生していません。別のカードをお試しいただくか、カード会社にお問い合わせください。
decline-card-not-supported = このカードは、この種類のお支払いにはご利用いただけません。カードへの請求は発生していません。別のカードをお試しください。
decline-currency-not-supported = このカードは、この通貨でのお支払いにはご利用いただけません。カードへの請求は発生していません。別のカードをお試しください。
decline-authentication-required = このカードのご利用には、カード会社による本人確認が必要です。カードへの請求は発生していません。もう一度お試しのうえ、カード会社の案内に沿って進んでください。
decline-authentication-failed = カード会社で本人確認ができませんでした。カードへの請求は発生していません。もう一度お試しいただくか、別のカードをご利用ください。
decline-try-again-later = カード会社から応答がありません。カードへの請求は発生していません。数分後にもう一度お試しいただくか、別のカードをご利用ください。
decline-call-issuer = このカードはカード会社に承認されませんでした。理由は示されていません。カードへの請求は発生していません。カードに記載の電話番号にお問い合わせいただくか、別のカードをご利用ください。
decline-duplicate = 直前に同じお支払いがあったため、今回のお支払いはカード会社に承認されませんでした。カードへの追加の請求は発生していません。もう一度お試しになる前に、ご利用明細をご確認ください。
