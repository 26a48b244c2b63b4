//! The world around one server: the gateway, the merchant who is told, and the database.

use std::{
    collections::BTreeMap,
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicU16, Ordering},
    },
};

use axum::{Json, Router, extract::State, routing::post};
use domain::{
    model::{MerchantId, Mode, SessionId},
    ports::{Clock as _, Gateways, Listing, Ports, Random as _, SessionQuery, Store},
    usecases::{NewApiKey, NewEndpoint, add_endpoint, create_key, ensure_merchant},
};
use reqwest::Client;
use sandbox::{Sandbox, WebhookTarget};
use serde_json::Value;
use server::system::{SystemClock, SystemRandom};
use tempfile::TempDir;
use tokio::{
    sync::Mutex,
    task::JoinHandle,
    time::{Instant, sleep},
};

use crate::{
    databases::{self, Kind},
    flows::Outcome,
    node::{LOOK, Node, PATIENCE, Settings},
    points::Point,
};

#[path = "../it/harness/site_files.rs"]
mod site_files;

/// What the server calls its gateway.
const GATEWAY: &str = "drill";

/// What the merchant was told: the ids of events, by kind and by the id of what they are about.
type Told = Arc<Mutex<BTreeMap<(String, String), Vec<String>>>>;

pub(crate) struct World {
    pub(crate) node: Node,
    store: Arc<dyn Store>,
    gateway: String,
    gateway_key: String,
    client: Client,
    told: Told,
    merchant: MerchantId,
    hurried: Instant,
    /// So many seconds its clock may be moved on.
    pub(crate) most_ahead: u64,
    serving: Vec<JoinHandle<()>>,
    _database: databases::Made,
    _folder: TempDir,
}

impl World {
    /// Everything new, and a server that is to die at that point.
    pub(crate) async fn build(kind: Kind, deadly: Option<&Point>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let site = folder.path().join("site");
        let manifest = site_files::write_site(&site);
        let manifest = serde_json::to_string(&manifest).unwrap();
        std::fs::write(site.join(site::manifest::FILE), manifest).unwrap();
        let made = databases::make(kind, folder.path()).await;
        let (url, store) = (made.url.clone(), made.store.clone());
        let told = Told::default();
        let (merchant_site, site_address) = serve(merchant_site(told.clone())).await;
        let (merchant, key) = introduce(&store, &site_address).await;

        let port = free_port();
        let (gateway_listener, gateway) = listen().await;
        let mut config = sandbox::Config::new(gateway.parse().unwrap());
        let hook = format!("http://127.0.0.1:{port}/hooks/{GATEWAY}").parse().unwrap();
        config.webhooks = vec![WebhookTarget { url: hook, secret: None }];
        let clock = SystemClock::default();
        let clock = Arc::new(move || clock.now().as_millisecond());
        let random = Arc::new(|bytes: &mut [u8]| SystemRandom.fill(bytes));
        let sandbox = Sandbox::open(config, clock, random).await.unwrap();
        let keys = sandbox.keys().clone();
        let variables = vec![
            ("COUNTERFOIL_DATABASE__URL", url),
            ("COUNTERFOIL_SITE__FOLDER", site.display().to_string()),
            ("COUNTERFOIL_MERCHANT__GATEWAY", GATEWAY.to_owned()),
            ("COUNTERFOIL_GATEWAYS__DRILL__KIND", "stripe".to_owned()),
            ("COUNTERFOIL_GATEWAYS__DRILL__API", gateway.clone()),
            ("COUNTERFOIL_GATEWAYS__DRILL__SCRIPT", format!("{gateway}/v3/stripe.js")),
            ("COUNTERFOIL_GATEWAYS__DRILL__PUBLISHABLE_KEY", keys.publishable),
            ("COUNTERFOIL_GATEWAYS__DRILL__SECRET_KEY", keys.secret.clone()),
            ("COUNTERFOIL_GATEWAYS__DRILL__WEBHOOK_SECRETS", sandbox.webhook_secret().to_owned()),
        ];
        let sandbox = tokio::spawn(async move {
            sandbox.serve(gateway_listener, std::future::pending()).await.unwrap();
        });
        let settings = Settings { folder: folder.path().to_owned(), port, variables };
        Self {
            node: Node::start(settings, key, deadly).await,
            store,
            gateway,
            gateway_key: keys.secret,
            client: Client::new(),
            told,
            merchant,
            hurried: Instant::now(),
            most_ahead: 240,
            serving: vec![merchant_site, sandbox],
            _database: made,
            _folder: folder,
        }
    }

    /// Seconds since 1970.
    pub(crate) fn now() -> i64 {
        SystemClock::default().now().as_second()
    }

    /// Moves the server's clock on now and then, past leases and pauses; altogether not so far that the
    /// gateway's signatures would look too old.
    pub(crate) async fn hurry(&mut self) {
        if self.hurried.elapsed() > LOOK * 8 && self.node.ahead < self.most_ahead {
            self.node.advance(15).await;
            self.hurried = Instant::now();
        }
    }

    /// Asks the gateway, as somebody with its key.
    async fn gateway(&self, path: &str) -> Value {
        let url = format!("{}{path}", self.gateway);
        let response = self.client.get(url).bearer_auth(&self.gateway_key).send().await.unwrap();
        response.json_value().await
    }

    async fn payments(&self, session: &str) -> Vec<Value> {
        let list = self.gateway("/v1/payment_intents?limit=100").await;
        let all = list["data"].as_array().unwrap_or_else(|| panic!("no list of payments: {list}")).clone();
        all.into_iter().filter(|intent| intent["metadata"]["checkout_session"] == session).collect()
    }

    /// The shopper says yes to the bank, as soon as it asks.
    pub(crate) async fn approve(&mut self, session: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            for intent in self.payments(session).await {
                let page = &intent["next_action"];
                let found = ["/redirect_to_url/url", "/use_stripe_sdk/stripe_js", "/use_stripe_sdk/url"];
                if let Some(url) = found.iter().find_map(|path| page.pointer(path)?.as_str()) {
                    let answer = self.client.post(format!("{url}/approve")).send().await.unwrap();
                    assert!(answer.status().is_success() || answer.status().is_redirection(), "{answer:?}");
                    return;
                }
            }
            assert!(Instant::now() < end, "the bank never asked");
            self.node.revive().await;
            self.hurry().await;
            sleep(LOOK).await;
        }
    }

    /// Waits until everything is as it must be, or says what is not.
    pub(crate) async fn verify(&mut self, session: &str, wanted: Outcome) -> Result<(), String> {
        let end = Instant::now() + PATIENCE;
        loop {
            self.node.revive().await;
            let found = self.look(session, wanted).await;
            if found.is_ok() || Instant::now() > end {
                return found;
            }
            self.hurry().await;
            sleep(LOOK).await;
        }
    }

    async fn look(&self, session: &str, wanted: Outcome) -> Result<(), String> {
        let kept = self.kept(session).await;
        if kept != wanted.kept {
            return Err(format!("the gateway keeps {kept}, not {}", wanted.kept));
        }
        let id: SessionId = session.parse().unwrap();
        let mut snapshot = self.store.snapshot().await.map_err(|error| error.to_string())?;
        let orders = usize::from(snapshot.order(&id).await.map_err(|error| error.to_string())?.is_some());
        let stored = snapshot.session(&id).await.map_err(|error| error.to_string())?.unwrap();
        if orders != wanted.completed {
            return Err(format!("{orders} orders, in the phase {:?}", stored.phase.kind()));
        }
        let opened = snapshot.merchant_sessions(&self.every_session()).await;
        let opened = opened.map_err(|error| error.to_string())?.len();
        if opened != 1 {
            return Err(format!("{opened} sessions were opened"));
        }
        let told = self.told.lock().await;
        for (kind, count) in
            [("checkout.session.completed", wanted.completed), ("checkout.session.expired", wanted.expired)]
        {
            let mut ids = told.get(&(kind.to_owned(), session.to_owned())).cloned().unwrap_or_default();
            ids.sort_unstable();
            ids.dedup();
            if ids.len() != count {
                return Err(format!("told of {} different {kind}, not {count}", ids.len()));
            }
        }
        Ok(())
    }

    /// What the merchant has opened.
    fn every_session(&self) -> SessionQuery {
        let listing = Listing {
            merchant: self.merchant.clone(),
            mode: Mode::Test,
            since: None,
            until: None,
            older_than: None,
            newer_than: None,
            limit: 10,
        };
        SessionQuery {
            listing,
            status: None,
            payment: None,
            with_payment: false,
            payment_link: None,
            email: None,
        }
    }

    /// What the gateway has taken for the session and not given back, in cents.
    async fn kept(&self, session: &str) -> i64 {
        let mut kept = 0;
        for intent in self.payments(session).await {
            let list =
                self.gateway(&format!("/v1/charges?payment_intent={}", intent["id"].as_str().unwrap())).await;
            for charge in list["data"].as_array().unwrap() {
                if charge["status"] == "succeeded" && charge["captured"] == true {
                    kept += charge["amount_captured"].as_i64().unwrap();
                }
            }
            let list =
                self.gateway(&format!("/v1/refunds?payment_intent={}", intent["id"].as_str().unwrap())).await;
            // What was reserved and not captured is given back as a refund too, and was never taken.
            let captured = intent["amount_received"].as_i64().unwrap();
            let reserved = intent["amount"].as_i64().unwrap() - captured;
            let refunded: i64 = list["data"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|refund| refund["metadata"]["refund"].is_string() || reserved == 0)
                .map(|refund| refund["amount"].as_i64().unwrap())
                .sum();
            kept -= refunded;
        }
        kept
    }

    /// Ends everything.
    pub(crate) fn end(self) {
        self.node.stop();
        for task in self.serving {
            task.abort();
        }
    }
}

/// Makes the merchant, an endpoint that is told of everything, and a key.
async fn introduce(store: &Arc<dyn Store>, site: &str) -> (MerchantId, String) {
    let ports = Ports {
        mode: Mode::Test,
        store: store.clone(),
        gateways: Gateways::default(),
        clock: Arc::new(SystemClock::default()),
        random: Arc::new(SystemRandom),
    };
    let merchant = ensure_merchant(&ports, "Crash & Co", &GATEWAY.parse().unwrap()).await.unwrap();
    let new = NewEndpoint {
        merchant: merchant.id.clone(),
        url: format!("{site}/told"),
        description: None,
        events: None,
    };
    add_endpoint(&ports, new, None).await.unwrap();
    let key = NewApiKey::secret(merchant.id.clone(), Mode::Test, "drill", "2026-10-28.endive");
    (merchant.id, create_key(&ports, key).await.unwrap().1.reveal().to_owned())
}

fn merchant_site(told: Told) -> Router {
    Router::new().route("/told", post(take)).with_state(told)
}

async fn take(State(told): State<Told>, Json(event): Json<Value>) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let key = (text(&event["type"]), text(&event["data"]["object"]["id"]));
    told.lock().await.entry(key).or_default().push(text(&event["id"]));
}

async fn listen() -> (tokio::net::TcpListener, String) {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    (listener, origin)
}

async fn serve(router: Router) -> (JoinHandle<()>, String) {
    let (listener, origin) = listen().await;
    (tokio::spawn(async move { axum::serve(listener, router).await.unwrap() }), origin)
}

/// A port that nobody listens on; the server needs the same one in all of its lives. It is below those
/// that the system gives to connections, one of which could have it while the server is dead.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let start = u16::try_from(std::process::id() % 8000).unwrap();
    let ports = std::iter::repeat_with(|| 20_000 + (start + NEXT.fetch_add(1, Ordering::Relaxed)) % 8000);
    ports.take(8000).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).unwrap()
}

trait JsonValue {
    async fn json_value(self) -> Value;
}

impl JsonValue for reqwest::Response {
    async fn json_value(self) -> Value {
        serde_json::from_str(&self.text().await.unwrap()).unwrap()
    }
}
