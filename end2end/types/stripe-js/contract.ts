// What the sandbox's script offers, checked against the types of Stripe's own package. A method that
// drifts from them, or one that they lose, fails the compilation.

import type {
  PaymentIntentResult,
  PaymentMethodResult,
  Stripe,
  StripeCardCvcElement,
  StripeCardCvcElementOptions,
  StripeCardExpiryElement,
  StripeCardExpiryElementOptions,
  StripeCardNumberElement,
  StripeCardNumberElementOptions,
  StripeConstructorOptions,
  StripeElements,
  StripeElementsOptionsClientSecret,
  ConfirmCardPaymentData,
  ConfirmCardPaymentOptions,
  CreatePaymentMethodCardData,
} from '@stripe/stripe-js';

/** The group of fields: three of the many Elements, each as Stripe types it. */
interface OfferedElements {
  create(type: 'cardNumber', options?: StripeCardNumberElementOptions): StripeCardNumberElement;
  create(type: 'cardExpiry', options?: StripeCardExpiryElementOptions): StripeCardExpiryElement;
  create(type: 'cardCvc', options?: StripeCardCvcElementOptions): StripeCardCvcElement;
  getElement(type: 'cardNumber'): StripeCardNumberElement | null;
  getElement(type: 'cardExpiry'): StripeCardExpiryElement | null;
  getElement(type: 'cardCvc'): StripeCardCvcElement | null;
}

/** The methods whose calls, as a page writes them, are told apart from Stripe's other overloads. */
interface OfferedCalls {
  elements(options?: StripeElementsOptionsClientSecret): OfferedElements;
  createPaymentMethod(data: CreatePaymentMethodCardData): Promise<PaymentMethodResult>;
  confirmCardPayment(
    clientSecret: string,
    data?: ConfirmCardPaymentData,
    options?: ConfirmCardPaymentOptions,
  ): Promise<PaymentIntentResult>;
  handleNextAction(options: { clientSecret: string }): Promise<PaymentIntentResult>;
}

type Offered = OfferedCalls & Pick<Stripe, 'retrievePaymentIntent' | 'registerAppInfo'>;

// Ours fits what is offered…
const ours: (key: string, options?: StripeConstructorOptions) => Offered = createStripe;

// …and what is offered is what Stripe types: each call compiles against both, with one result.
declare const theirs: Stripe;
for (const stripe of [ours('pk_test_1'), theirs]) {
  const elements: OfferedElements | StripeElements = stripe.elements({ locale: 'de', appearance: { variables: { colorText: '#000' } } });
  const number: StripeCardNumberElement = elements.create('cardNumber', { showIcon: true, iconStyle: 'solid' });
  number.on('change', ({ elementType, empty, complete, brand, error }) => [elementType, empty, complete, brand, error?.code]);
  const result: Promise<PaymentMethodResult> = stripe.createPaymentMethod({ type: 'card', card: number });
  const confirmed: Promise<PaymentIntentResult> = stripe.confirmCardPayment('pi_1_secret_2', { payment_method: { card: number } });
  void [result, confirmed, stripe.handleNextAction({ clientSecret: 'pi_1_secret_2' })];
}

// The check has teeth: what the script does not offer, and what it does not answer, do not compile.
// @ts-expect-error there is no such method
void ours('pk_test_1').confirmPayment;
// @ts-expect-error a result has either a PaymentMethod or an error
const unanswered: (data: CreatePaymentMethodCardData) => Promise<{ token: string }> = ours('pk_test_1').createPaymentMethod;
// @ts-expect-error the brand is one of a list
const wrongBrand: (event: { brand: number }) => void = (event: Parameters<Parameters<StripeCardNumberElement['on']>[1]>[0] & { brand: 'visa' }) => void event;
void [unanswered, wrongBrand];
