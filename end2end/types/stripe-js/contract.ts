// What the sandbox's script offers, checked against the types of Stripe's own package. A method that
// drifts from them, or one that they lose, fails the compilation.

import type {
  PaymentIntentResult,
  PaymentMethodResult,
  Stripe,
  StripeCardCvcElement,
  StripeCardCvcElementChangeEvent,
  StripeCardCvcElementOptions,
  StripeCardExpiryElement,
  StripeCardExpiryElementChangeEvent,
  StripeCardExpiryElementOptions,
  StripeCardNumberElement,
  StripeCardNumberElementChangeEvent,
  StripeCardNumberElementOptions,
  StripeConstructorOptions,
  StripeElements,
  StripeElementsOptionsClientSecret,
  ConfirmCardPaymentData,
  ConfirmCardPaymentOptions,
  CreatePaymentMethodCardData,
} from '@stripe/stripe-js';

import type { ElementEvents } from '../../../server/crates/sandbox/browser/messages';

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

// What the checkout's own page calls, as it writes it (app/src/fields/stripe.rs): against both again.
for (const stripe of [ours('pk_live_1'), theirs]) {
  const elements: OfferedElements | StripeElements = stripe.elements({ locale: 'en' });
  const style = { base: { color: '#111', backgroundColor: '#fff', fontFamily: 'sans-serif', fontSize: '16px', '::placeholder': { color: '#777' } }, invalid: { color: '#b00' } };
  const number: StripeCardNumberElement = elements.create('cardNumber', { style });
  for (const element of [number, elements.create('cardExpiry', { style }), elements.create('cardCvc', { style })]) {
    element.mount('#card');
    element.update({ disabled: true });
    element.update({ style });
    element.focus();
    element.clear();
    element.destroy();
  }
  number.on('ready', () => {}).on('change', ({ complete, empty, error }) => [complete, empty, error?.message]);
  const billing_details = { name: 'Ada', email: 'ada@shop.test', phone: '+1', address: { line1: '', line2: '', city: '', state: '', postal_code: '', country: '' } };
  void stripe.createPaymentMethod({ type: 'card', card: number, billing_details }).then(({ paymentMethod, error }) => {
    const [id, type, code, message]: (string | undefined)[] = [paymentMethod?.id, error?.type, error?.code, error?.message];
    return [id, type, code, message];
  });
  void stripe.handleNextAction({ clientSecret: 'pi_1_secret_2' });
}

// What our events say is what the handlers take that Stripe types: each is put in the place of theirs.
declare const number: StripeCardNumberElement, expiry: StripeCardExpiryElement, cvc: StripeCardCvcElement;
declare const says: {
  number: ElementEvents<'cardNumber', StripeCardNumberElementChangeEvent>;
  expiry: ElementEvents<'cardExpiry', StripeCardExpiryElementChangeEvent>;
  cvc: ElementEvents<'cardCvc', StripeCardCvcElementChangeEvent>;
};
number.on('ready', (event) => void (event = says.number.ready)).on('change', (event) => void (event = says.number.change));
number.on('focus', (event) => void (event = says.number.focus)).on('blur', (event) => void (event = says.number.blur));
number.on('escape', (event) => void (event = says.number.escape)).on('loaderror', (event) => void (event = says.number.loaderror));
number.on('networkschange', (event) => void (event = says.number.networkschange));
expiry.on('ready', (event) => void (event = says.expiry.ready)).on('change', (event) => void (event = says.expiry.change));
expiry.on('focus', (event) => void (event = says.expiry.focus)).on('blur', (event) => void (event = says.expiry.blur));
expiry.on('escape', (event) => void (event = says.expiry.escape));
cvc.on('ready', (event) => void (event = says.cvc.ready)).on('change', (event) => void (event = says.cvc.change));
cvc.on('focus', (event) => void (event = says.cvc.focus)).on('blur', (event) => void (event = says.cvc.blur));
cvc.on('escape', (event) => void (event = says.cvc.escape));

// The check has teeth: what the script does not offer, and what it does not answer, do not compile.
// @ts-expect-error there is no such method
void ours('pk_test_1').confirmPayment;
// @ts-expect-error a result has either a PaymentMethod or an error
const unanswered: (data: CreatePaymentMethodCardData) => Promise<{ token: string }> = ours('pk_test_1').createPaymentMethod;
// @ts-expect-error the brand is one of a list
const wrongBrand: (event: { brand: number }) => void = (event: Parameters<Parameters<StripeCardNumberElement['on']>[1]>[0] & { brand: 'visa' }) => void event;
void [unanswered, wrongBrand];
declare const field: GatewayFrame<'field'>, controller: GatewayFrame<'controller'>, events: Events<CardElementEvents>;
// @ts-expect-error a field knows no such message
field.send({ type: 'wink' });
// @ts-expect-error a field is not asked about PaymentIntents
void field.request({ type: 'retrieveIntent', intent: 'pi_1', clientSecret: '', key: '', version: undefined });
// @ts-expect-error a request is made for somebody
void controller.request({ type: 'retrieveIntent', intent: 'pi_1', clientSecret: '' });
// @ts-expect-error an event says all that Stripe's says
events.emit('loaderror', { elementType: 'cardCvc' });
