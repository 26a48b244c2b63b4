// That the frames' side of the messages is held to their types, too: what no page would understand does not
// compile.

import type { StripeError } from '@stripe/stripe-js';

import type { ApiError } from '../../../server/crates/sandbox/browser/frame/api.mjs';
import type { Brand } from '../../../server/crates/sandbox/browser/frame/brands.mjs';
import type { Link } from '../../../server/crates/sandbox/browser/frame/link.mjs';
import type { Brand as StripesBrand } from '../../../server/crates/sandbox/browser/messages';

// The brands that the number's field knows are Stripe's, all of them and no other.
declare const brand: { ours: Brand; theirs: StripesBrand };
brand.ours = brand.theirs;
brand.theirs = brand.ours;

// What the API's errors are called is Stripe's, too.
declare const error: ApiError;
void (error satisfies StripeError);

declare const field: Link<'field'>, challenge: Link<'challenge'>;
field.send({ type: 'height', value: 20 });
// @ts-expect-error no page knows this message
field.send({ type: 'heigth', value: 20 });
// @ts-expect-error a change tells the brand by its name
field.send({ type: 'change', empty: true, complete: false, brand: 'maestro', autofilled: false, error: null });
// @ts-expect-error the bank's question tells no page how it was answered
challenge.send({ type: 'answered', verdict: 'approve' });
field.receive((message) => {
  // @ts-expect-error no page sends this
  if (message.type === 'focuss') return;
  // @ts-expect-error what a page sent was not looked at yet
  if (message.type === 'createPaymentMethod') void (message.key satisfies string);
});
