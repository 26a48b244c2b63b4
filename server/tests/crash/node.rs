//! The server as a process: started, asked, and started again when it has died.

use std::{
    env,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};
use tokio::{
    sync::mpsc,
    time::{Instant, sleep},
};

use crate::{
    child::{DEADLY, RECORD},
    points::Point,
};

/// How long anything may take before the drill calls it stuck.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// For how many seconds a request is left to a server that may have died over it.
const LEASE: u64 = 61;

/// How often to look again for something that comes about by itself.
pub(crate) const LOOK: Duration = Duration::from_millis(25);

/// Where and how the server runs.
pub(crate) struct Settings {
    pub(crate) folder: PathBuf,
    pub(crate) port: u16,
    pub(crate) variables: Vec<(&'static str, String)>,
}

pub(crate) struct Node {
    settings: Settings,
    /// With which to call the merchant API.
    pub(crate) key: String,
    client: Client,
    child: Option<Child>,
    admin: String,
    /// Whether it has died as it was told.
    pub(crate) died: bool,
    /// By how many seconds its clock was moved on in this life.
    pub(crate) ahead: u64,
    /// How much was asked of the merchant API: each has an idempotency key of its own.
    asked: u64,
}

impl Node {
    /// Starts it, to die at that point.
    pub(crate) async fn start(settings: Settings, key: String, deadly: Option<&Point>) -> Self {
        let client = Client::new();
        let admin = String::new();
        let mut node = Self { settings, key, client, child: None, admin, died: false, ahead: 0, asked: 0 };
        node.spawn(deadly).await;
        node
    }

    /// The points that were reached so far.
    pub(crate) fn record(&self) -> PathBuf {
        self.settings.folder.join("points.txt")
    }

    fn log(&self) -> std::fs::File {
        std::fs::OpenOptions::new().create(true).append(true).open(self.log_file()).unwrap()
    }

    /// What all of its lives logged.
    pub(crate) fn log_file(&self) -> PathBuf {
        self.settings.folder.join("server.log")
    }

    /// It may die while it starts; then it is started once more, and lives.
    async fn spawn(&mut self, deadly: Option<&Point>) {
        if !self.try_spawn(deadly).await {
            self.died = true;
            assert!(
                self.try_spawn(None).await,
                "the server does not start: see {}",
                self.log_file().display()
            );
        }
    }

    async fn try_spawn(&mut self, deadly: Option<&Point>) -> bool {
        self.ahead = 0;
        let mut command = Command::new(env::current_exe().unwrap());
        command
            .env_clear()
            .envs(env::vars().filter(|(name, _)| name == "PATH"))
            .env(RECORD, self.record())
            .env("COUNTERFOIL_SERVER__LISTEN", format!("127.0.0.1:{}", self.settings.port))
            .env("COUNTERFOIL_ADMIN__LISTEN", "127.0.0.1:0")
            .envs(self.settings.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(&self.settings.folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(self.log());
        if let Some(point) = deadly {
            command.env(DEADLY, point.written());
        }
        let mut child = command.spawn().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        self.child = Some(child);
        // It is read to its end, also when nobody listens any more: the pipe must not break.
        let (said, mut lines) = mpsc::unbounded_channel();
        std::thread::spawn(move || {
            output.lines().map_while(Result::ok).for_each(|line| drop(said.send(line)));
        });
        while let Some(line) = lines.recv().await {
            if let Some(rest) = line.strip_prefix("Admin") {
                self.admin = rest.split_whitespace().next().unwrap().into();
                return true;
            }
        }
        // Its output has ended, so it is about to be gone.
        self.child.as_mut().unwrap().wait().unwrap();
        false
    }

    /// Starts it again if it has died. Answers whether it had.
    pub(crate) async fn revive(&mut self) -> bool {
        let child = self.child.as_mut().unwrap();
        if child.try_wait().unwrap().is_none() {
            return false;
        }
        self.died = true;
        self.spawn(None).await;
        true
    }

    /// Asks as a shopper's browser or a merchant's program does: when the line breaks, again, and a program
    /// under the same idempotency key.
    pub(crate) async fn ask(&mut self, method: Method, path: &str, body: Body<'_>) -> (StatusCode, Value) {
        let end = Instant::now() + PATIENCE;
        self.asked += 1;
        let once = format!("drill-{}", self.asked);
        loop {
            let url = format!("http://127.0.0.1:{}{path}", self.settings.port);
            let request = self.client.request(method.clone(), url).timeout(Duration::from_secs(30));
            let request = match &body {
                Body::None => request,
                Body::Json(value) => {
                    request.header("content-type", "application/json").body(value.to_string())
                }
                Body::Form(form) => request
                    .header("content-type", "application/x-www-form-urlencoded")
                    .bearer_auth(&self.key)
                    .header("idempotency-key", &once)
                    .body((*form).to_owned()),
            };
            if let Ok(response) = request.send().await {
                let status = response.status();
                if let Ok(text) = response.text().await {
                    let answer: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
                    if answer["error"]["code"] != "idempotency_key_in_use" {
                        return (status, answer);
                    }
                    // A server that died had it, and others cannot know.
                    self.advance(LEASE).await;
                }
            }
            assert!(Instant::now() < end, "no answer from {path}: see {}", self.log_file().display());
            if !self.revive().await {
                sleep(LOOK).await;
            }
        }
    }

    /// Moves its clock on, so that what waits for a lease or a pause need not be waited for.
    pub(crate) async fn advance(&mut self, seconds: u64) {
        self.revive().await;
        let url = format!("{}/test/clock", self.admin);
        let body = json!({ "advance": seconds }).to_string();
        let request = self.client.post(url).header("content-type", "application/json").body(body);
        // A server that dies in this moment starts with the machine's time again, and is asked again.
        if request.send().await.is_ok() {
            self.ahead += seconds;
        }
    }

    /// Ends it.
    pub(crate) fn stop(self) {
        drop(self);
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            // One that is dead already cannot be killed, and need not be.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// What is sent.
pub(crate) enum Body<'text> {
    None,
    Json(Value),
    /// To the merchant API, with the key.
    Form(&'text str),
}

/// The points that were reached, in the order of their first time.
pub(crate) fn points_in(record: &Path) -> Vec<Point> {
    let text = std::fs::read_to_string(record).unwrap_or_default();
    text.lines().filter_map(Point::parse).collect()
}
