// Every message between the script in a merchant's page and the gateway's frames. Nothing of this runs: both
// ends are checked against it (`npm --prefix end2end run types`), so that neither says what the other does
// not know. Who sends is held to the type; who receives looks at each value all the same (`Received`).

import type { PaymentIntent, PaymentMethod, StripeCardNumberElementChangeEvent, StripeError } from '@stripe/stripe-js';

/** A card's brand, by Stripe's name. */
export type Brand = StripeCardNumberElementChangeEvent['brand'];

/** From a frame to the page that embeds it, by `window.postMessage`: I am here. */
export interface Hello {
  type: 'hello';
  channel: string;
}

/** The page's answer, which brings the port along. From then on everything travels by the port. */
export interface Connect<Of extends Role> {
  type: 'connect';
  channel: string;
  setup: Roles[Of]['setup'];
}

/** What a page may choose of a field. The values are the page's, of whatever shape. */
export interface FieldOptions {
  style?: unknown;
  placeholder?: unknown;
  disabled?: unknown;
  showIcon?: unknown;
  iconStyle?: unknown;
  appearance?: unknown;
  fonts?: unknown;
}

/** Who a call to the API is made for. */
export interface Credentials {
  /** Publishable. */
  key: string;
  /** Of the API. */
  version: string | undefined;
}

interface AboutIntent extends Credentials {
  intent: string;
  clientSecret: string;
}

/** What the API answers about a PaymentIntent. */
export type IntentAnswer = { object: PaymentIntent; error?: undefined } | { error: StripeError; object?: undefined };

/** What became of a card. */
export type MethodAnswer = { paymentMethod: PaymentMethod; error?: undefined } | { error: StripeError; paymentMethod?: undefined };

/** What the page may ask of a frame, and what it gets for an answer. */
export interface Requests {
  /** Asked of the number's field; the other two are asked by it. */
  createPaymentMethod: {
    asks: Credentials & { hasExpiry: boolean; hasCvc: boolean; details: Record<string, unknown> };
    answer: MethodAnswer;
  };
  retrieveIntent: { asks: AboutIntent; answer: IntentAnswer };
  confirmIntent: { asks: AboutIntent & { details: Record<string, unknown> }; answer: IntentAnswer };
  /** The shopper closed the bank's question. The answer says whether the bank was told. */
  refuseChallenge: { asks: { path: string }; answer: boolean };
}

type Request<Names extends keyof Requests> = { [Name in Names]: { type: Name; request: number } & Requests[Name]['asks'] }[Names];
type Reply<Names extends keyof Requests> = { type: 'reply'; request: unknown; result: Requests[Names]['answer'] };

type FieldRequests = 'createPaymentMethod';
type ControllerRequests = 'retrieveIntent' | 'confirmIntent' | 'refuseChallenge';

/** The frames, by what they are for: what each is told first, what it is sent, what it says. */
export interface Roles {
  /** A card field. */
  field: {
    setup: { group: string; locale: string; options: FieldOptions };
    requests: FieldRequests;
    toFrame: { type: 'update'; options: FieldOptions } | { type: 'focus' | 'blur' | 'clear' } | Request<FieldRequests>;
    toPage:
      | { type: 'focus' | 'blur' | 'escape' | 'submit' }
      /** With the names of what the page draws itself: the frame, the dialog, and the button that closes it. */
      | { type: 'ready'; title: string; challenge: string; close: string }
      | { type: 'height'; value: number }
      | { type: 'change'; empty: boolean; complete: boolean; brand: Brand; autofilled: boolean; error: { code: string; message: string } | null }
      | Reply<FieldRequests>;
  };
  /** The frame without a face that talks to the API. */
  controller: {
    setup: Record<string, never>;
    requests: ControllerRequests;
    toFrame: Request<ControllerRequests>;
    toPage: { type: 'ready' } | Reply<ControllerRequests>;
  };
  /** The bank's question. */
  challenge: {
    setup: { locale: string };
    requests: never;
    toFrame: { type: 'focus' };
    toPage: { type: 'ready' | 'answered' | 'escape' } | { type: 'height'; value: number };
  };
}

export type Role = keyof Roles;

/** A message as it arrives: of a known type, and with fields that nobody has looked at. */
export type Received<Message> = Message extends { type: unknown } ? { [Field in keyof Message]: Field extends 'type' ? Message[Field] : unknown } : never;

/** What the page hears of a frame. Replies go to whoever asked. */
export type Heard<Of extends Role> = Received<Exclude<Roles[Of]['toPage'], { type: 'reply' }>>;

/** What the events of an Element say, as Stripe types them for each kind. */
export interface ElementEvents<Kind extends string, Change> {
  ready: { elementType: Kind };
  focus: { elementType: Kind };
  blur: { elementType: Kind };
  escape: { elementType: Kind };
  networkschange: { elementType: Kind };
  change: Change;
  loaderror: { elementType: Kind; error: StripeError };
}
