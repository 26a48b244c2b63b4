# Every sentence a shopper can read, in French. Not yet read by a native speaker.

## On every page

language-name = Français
language-link = Changer de langue
language-title = Choisissez une langue
language-back = Retour

test-mode = Mode test : aucun argent réel ne circule.
reference = Référence : { $reference }
support-link = Demander de l’aide à { $merchant }
return-link = Revenir chez { $merchant }
reload-link = Recharger cette page

## The order

order-heading = Votre commande
order-item = Article
order-amount = Montant
order-quantity = Quantité : { $quantity }
order-more =
    { $count ->
        [one] Afficher { $count } autre article
       *[other] Afficher { $count } autres articles
    }
quantity-label = Quantité
quantity-label-of = Quantité : { $name }
quantity-update = Mettre à jour
quantity-update-of = Mettre à jour la quantité : { $name }
amount-changed = La commande a été modifiée pendant que cette page était ouverte. Aucun montant n’a été débité. Vérifiez le total avant de payer.
quantity-refused = La quantité reste inchangée : il n’est pas possible d’en acheter autant ici, ou le paiement a déjà commencé.
order-unit-price = { $price } l’unité
order-total = Total

## The checkout page

checkout-title = Paiement à { $merchant }
checkout-title-error = Erreur : { $title }
skip-to-form = Aller au formulaire de carte
checkout-cancel = Revenir sans payer
checkout-pay-heading = Payer par carte
checkout-safety = Les données de votre carte vont directement au prestataire de paiement. { $merchant } ne les voit pas.
checkout-no-script-heading = Le formulaire de carte a besoin de JavaScript
checkout-no-script = Les données de votre carte sont protégées par un formulaire qui ne fonctionne qu’avec JavaScript. Activez-le et rechargez cette page. Aucun montant n’a été débité.
checkout-failed-heading = Le formulaire de carte n’a pas pu démarrer
checkout-failed = Rechargez cette page ou essayez un autre navigateur. Votre commande est toujours là. Aucun montant n’a été débité.

## The form

pay-button = Payer { $amount }
book-button = Réserver pour { $amount }
donate-button = Donner { $amount }
paying = Paiement en cours…
paying-slow = C’est plus long que d’habitude. Gardez cette page ouverte et ne payez pas une deuxième fois.
email-label = E-mail
name-label = Nom sur la carte
card-number-label = Numéro de carte
card-expiry-label = Date d’expiration
card-cvc-label = Code de sécurité
form-loading = Chargement du formulaire de carte…
form-retrying = Le formulaire de carte tarde à s’afficher. Nouvel essai…
form-unavailable = Le formulaire de carte ne s’est pas affiché. Vérifiez votre connexion, ou si un bloqueur est actif dans votre navigateur. Aucun montant n’a été débité.
try-again = Réessayer
email-invalid = Saisissez une adresse e-mail, par exemple name@example.com.
name-missing = Saisissez le nom tel qu’il figure sur la carte.
card-number-missing = Saisissez le numéro de carte.
card-expiry-missing = Saisissez la date d’expiration.
card-cvc-missing = Saisissez le code de sécurité.
card-expiry-hint = MM / AA
card-number-invalid = Vérifiez le numéro de carte.
card-expiry-invalid = Vérifiez la date d’expiration.
card-cvc-invalid = Vérifiez le code de sécurité.
card-refused = Le prestataire de paiement n’accepte pas cette carte. Aucun montant n’a été débité. Vérifiez votre saisie ou utilisez une autre carte.
error-summary = Quelques points à vérifier
refusal-heading = Le paiement n’a pas abouti
authenticate-heading = Votre banque souhaite vérifier que c’est bien vous
authenticate = Suivez les instructions de votre banque pour terminer le paiement.
authenticate-button = Continuer avec votre banque
other-card = Utiliser une autre carte
checking = Nous vérifions encore votre paiement. Gardez cette page ouverte et ne payez pas une deuxième fois.
connection-lost = La connexion a été coupée : nous ne savons pas encore si le paiement a abouti. Nous continuons à vérifier. Ne payez pas une deuxième fois.
gateway-unreachable = Le prestataire de paiement est resté injoignable. Aucun montant n’a été débité. Vérifiez votre connexion et réessayez.
form-trouble = Un problème est survenu de notre côté. Aucun montant n’a été débité. Veuillez réessayer.

## While the page is open

offline = Vous êtes hors ligne. Rien n’est perdu : cette page reprendra d’elle-même au retour de la connexion.
online-again = Vous êtes de nouveau en ligne.
expiring-heading = Avez-vous besoin de plus de temps ?
expiring =
    { $minutes ->
        [one] Cette page de paiement reste ouverte encore { $minutes } minute. Ensuite, il faudra recommencer.
       *[other] Cette page de paiement reste ouverte encore { $minutes } minutes. Ensuite, il faudra recommencer.
    }
more-time-button = J’ai besoin de plus de temps
more-time-given =
    { $minutes ->
        [one] Vous avez encore { $minutes } minute.
       *[other] Vous avez encore { $minutes } minutes.
    }
more-time-refused = Cette page de paiement ne peut pas rester ouverte plus longtemps. Terminez rapidement ou recommencez plus tard.

## What a merchant may ask besides

optional-label = { $label } (facultatif)
choose = Choisir…
new-tab = (s’ouvre dans un nouvel onglet)
individual-name-label = Nom complet
individual-name-missing = Saisissez votre nom complet.
business-name-label = Nom de l’entreprise
business-name-missing = Saisissez le nom de l’entreprise.
phone-label = Numéro de téléphone
phone-invalid = Saisissez un numéro de téléphone, par exemple +33 1 99 00 12 34.
address-heading = Adresse de facturation
country-label = Pays ou région
country-missing = Choisissez un pays ou une région.
line1-label = Adresse
line1-missing = Saisissez l’adresse : numéro et rue.
line2-label = Appartement, étage, etc. (facultatif)
city-label = Ville
city-missing = Saisissez la ville.
state-label = État, province ou canton, si nécessaire
postal-code-label = Code postal, s’il y en a un
answer-missing = { $label } : saisissez une réponse.
answer-length = { $label } : saisissez une réponse avec ce nombre de caractères : { $range }.
number-missing = { $label } : saisissez un nombre, en chiffres uniquement.
number-length = { $label } : saisissez uniquement des chiffres, en ce nombre : { $range }.
choice-missing = { $label } : choisissez une réponse.
terms-label = J’accepte les conditions d’utilisation définies par { $merchant }.
terms-missing = Cochez la case pour accepter les conditions d’utilisation.
sold-out = Cette offre est épuisée. Aucun montant n’a été débité.

## Waiting for a decision

processing-title = Nous vérifions votre paiement
processing-body = Votre paiement à { $merchant } est en cours de validation. Cela prend en général quelques secondes.
processing-next = Cette page se mettra à jour automatiquement. Ne payez pas une deuxième fois.

## While nobody can pay

not-now-title = Les paiements sont impossibles pour le moment
not-now-body = Ni votre carte ni votre connexion ne sont en cause. Aucun montant n’a été débité. Votre commande chez { $merchant } est conservée.
not-now-next = Cette page reprendra d’elle-même dès que les paiements fonctionneront. Vous pouvez aussi réessayer maintenant ou revenir plus tard.

## The receipt

receipt-title = Paiement reçu
receipt-body = Merci. Vous avez payé { $amount } à { $merchant }.
receipt-reserved-title = Commande reçue
receipt-reserved-body = Merci. Un montant de { $amount } est réservé sur votre carte ; { $merchant } le débitera plus tard. Aucun montant n’a encore été débité.
receipt-heading = Reçu
receipt-merchant = Payé à
receipt-amount = Montant
receipt-date = Date
receipt-card = Carte
receipt-card-value = { $brand } se terminant par { $digits }
receipt-email = E-mail
receipt-reference = Référence
receipt-forward = Vous allez revenir chez { $merchant } dans un instant.
receipt-stay = Rester sur cette page
receipt-kept = Vous pouvez rouvrir ce reçu à la même adresse jusqu’au { $date }.
receipt-gone-title = Ce reçu n’est plus conservé ici
receipt-gone-body = Le paiement à { $merchant } a bien été effectué. Si vous avez besoin du reçu, demandez-le à { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Ce lien de paiement a expiré
expired-body = Aucun montant n’a été débité. Pour payer, demandez un nouveau lien à { $merchant }.
expired-recover-body = Aucun montant n’a été débité. Vous pouvez recommencer avec la même commande.
recover-button = Recommencer
already-paid-title = C’est déjà payé
already-paid-body = Le paiement à { $merchant } a bien été effectué. Vous n’avez pas besoin de payer une deuxième fois.
receipt-link = Afficher le reçu
cancelled-title = Ce paiement a été annulé
cancelled-body = Aucun montant n’a été débité. Si vous souhaitez toujours payer, retournez chez { $merchant } et recommencez.

## Where a merchant's public link leads

link-body = Voici ce que vous vous apprêtez à acheter. Vous payez à la page suivante.
link-button = Continuer vers le paiement
link-more = { $name } et plus encore
link-description = { $amount }, paiement à { $merchant }
link-inactive-title = Ce lien n’accepte pas de paiements
link-inactive-body = { $merchant } l’a désactivé. Aucun montant n’a été débité.
link-over-title = Cette offre est terminée
link-over-body = Aucun montant n’a été débité. { $merchant } peut vous dire s’il y en aura une autre.
link-sold-out-title = Cette offre est épuisée
link-sold-out-body = Aucun montant n’a été débité. { $merchant } peut vous dire si l’offre sera de nouveau disponible.

## Pages that say what went wrong

not-found-title = Cette page est introuvable
not-found-body = L’adresse est peut-être incomplète. Ouvrez de nouveau le lien tel que vous l’avez reçu, ou demandez-en un nouveau à l’expéditeur.
trouble-title = Un problème est survenu de notre côté
trouble-body = Attendez une minute et rechargez la page. Si vous étiez en train de payer, elle indiquera alors si le paiement a abouti : ne recommencez donc pas ailleurs.

## Refusals

decline-generic = La banque a refusé cette carte. Aucun montant n’a été débité. Essayez une autre carte ou contactez votre banque.
decline-insufficient-funds = Il n’y a pas assez d’argent sur cette carte. Aucun montant n’a été débité. Essayez une autre carte.
decline-expired-card = Cette carte a expiré. Aucun montant n’a été débité. Vérifiez la date ou utilisez une autre carte.
decline-incorrect-cvc = Le code de sécurité est incorrect. Aucun montant n’a été débité. Vérifiez le code et réessayez.
decline-incorrect-number = Le numéro de carte est incorrect. Aucun montant n’a été débité. Vérifiez le numéro et réessayez.
decline-invalid-expiry = La date d’expiration est incorrecte. Aucun montant n’a été débité. Vérifiez la date et réessayez.
decline-incorrect-address = L’adresse de facturation n’est pas celle que votre banque connaît pour cette carte. Aucun montant n’a été débité. Vérifiez l’adresse et réessayez.
decline-incorrect-details = La banque signale une erreur dans les données de cette carte. Aucun montant n’a été débité. Vérifiez le numéro, la date, le code de sécurité et l’adresse, puis réessayez.
decline-processing-error = La banque n’a pas pu traiter le paiement. Aucun montant n’a été débité. Réessayez dans une minute ou utilisez une autre carte.
decline-card-velocity-exceeded = Cette carte a atteint son plafond. Aucun montant n’a été débité. Essayez une autre carte ou contactez votre banque.
decline-card-not-supported = Cette carte ne convient pas à ce type de paiement. Aucun montant n’a été débité. Essayez une autre carte.
decline-currency-not-supported = Cette carte ne permet pas de payer dans cette devise. Aucun montant n’a été débité. Essayez une autre carte.
decline-authentication-required = Votre banque doit vérifier que c’est bien vous avant d’autoriser cette carte. Aucun montant n’a été débité. Réessayez et suivez les instructions de votre banque.
decline-authentication-failed = Votre banque n’a pas pu confirmer que c’est bien vous. Aucun montant n’a été débité. Réessayez ou utilisez une autre carte.
decline-try-again-later = La banque ne répond pas pour le moment. Aucun montant n’a été débité. Réessayez dans quelques minutes ou utilisez une autre carte.
decline-call-issuer = La banque a refusé cette carte sans dire pourquoi. Aucun montant n’a été débité. Appelez le numéro indiqué sur votre carte ou utilisez une autre carte.
decline-duplicate = Le même paiement vient d’être effectué : la banque a donc refusé celui-ci. Aucun montant supplémentaire n’a été débité. Vérifiez votre compte avant de réessayer.
