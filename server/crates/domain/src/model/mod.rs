//! The nouns: money, merchants, sessions, attempts, orders, events.

mod api_key;
mod attempt;
mod card;
mod catalogue;
mod checkout;
mod dispute;
mod event;
mod gateway_name;
mod ids;
mod job;
mod merchant;
mod money;
mod notice;
mod operation;
mod order;
mod page_numbers;
mod payment;
mod payment_link;
mod refund;
mod request;
mod scopes;
mod session;
mod shopper;
mod transitions;
mod webhook;

pub use api_key::{ApiKey, KeyDigest, KeySecret};
pub use attempt::{Attempt, AttemptState};
pub use card::{Card, Decline, DeclineReason};
pub use catalogue::{Price, Product};
pub use checkout::{
    Address, AnswerLimits, Asked, BorderStyle, Branding, CheckoutOptions, Collected, CustomField,
    CustomFieldKind, CustomText, DropdownOption, LONGEST_ANSWER, PaymentOptions, SubmitType,
};
pub use dispute::{Dispute, DisputeStatus, FraudWarning};
pub use event::{Event, EventKind, Subject};
pub use gateway_name::GatewayName;
pub use ids::{
    ApiKeyId, AttemptId, DeliveryId, EndpointId, EventId, GatewayChargeId, GatewayDisputeId,
    GatewayPaymentId, GatewayRefundId, GatewayWarningId, IdempotencyKey, InvalidId, LineItemId, MerchantId,
    Mode, NoticeId, OperationId, OrderId, PaymentLinkId, PaymentToken, PriceId, ProductId, RefundId,
    SessionId,
};
pub use job::{Job, Task};
pub use merchant::{LatePayments, Merchant};
pub use money::{Currency, Money, MoneyError};
pub use notice::{Notice, NoticeState, NoticeSubject};
pub use operation::{CancelReason, Operation, OperationKind, OperationState};
pub use order::{Funds, Order};
pub use page_numbers::{Bucket, Counted, Device, ErrorField, LastStep, PageCount, PageReport, Timing};
pub use payment::{Payment, PaymentState};
pub use payment_link::{LinkLine, LinkUse, PaymentLink};
pub use refund::{Refund, RefundReason, RefundState};
pub use request::{KeptAnswer, KeptRequest, RequestClaim, RequestKey};
pub use scopes::{Access, Resource, Scopes};
pub use session::{Adjustable, CaptureMethod, CheckoutSession, LineItem, Phase, SessionStatus};
pub(crate) use session::{Applied, Fact};
pub use shopper::{Email, InvalidEmail};
pub use transitions::{FactKind, PhaseKind, Refusal, Step, step};
pub use webhook::{Delivery, DeliveryState, DeliveryTry, EndpointSecret, WebhookEndpoint, WebhookSecret};
