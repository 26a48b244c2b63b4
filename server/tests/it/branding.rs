//! What a merchant's looks change on a page: a style sheet, fonts, pictures.

use std::{
    io::Cursor,
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    http::StatusCode,
    response::Redirect,
    routing::{any, get},
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use domain::{
    model::{BorderStyle, Branding, CheckoutSession},
    testing::{a_payment_link, a_price, a_product},
    usecases::NewCheckout,
};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use server::paths;
use sha2::{Digest as _, Sha384};
use tokio::net::TcpListener;

use crate::harness::{Answer, TestServer, product_of};

fn text(text: &str) -> String {
    text.to_owned()
}

fn green() -> Branding {
    Branding { button_color: Some(text("#0A7F3F")), font_family: Some(text("inter")), ..Branding::default() }
}

async fn branded(server: &TestServer, branding: Branding) -> CheckoutSession {
    server.session_with(|new: &mut NewCheckout| new.options.branding = branding).await
}

/// The address of the sheet that a page links to besides the usual one, and its hash.
fn sheet_of(page: &Answer) -> Option<(String, String)> {
    let (_, rest) = page.body.split_once(r#"href="/theme/"#)?;
    let (file, rest) = rest.split_once('"')?;
    let (_, rest) = rest.split_once(r#"integrity=""#)?;
    Some((format!("/theme/{file}"), rest.split_once('"')?.0.to_owned()))
}

#[tokio::test]
async fn every_page_of_a_branded_session_has_its_sheet() {
    let server = TestServer::start().await;
    let open = server
        .session_with(|new| {
            new.options.branding = green();
            new.cancel_url = None;
        })
        .await;
    let paid = branded(&server, green()).await;
    server.domain.pay(&paid.id, "pm_1").await.unwrap();
    let mut sheets = Vec::new();
    for path in [
        paths::checkout(&open.id),
        paths::cancel(&open.id),
        paths::languages(&open.id),
        paths::checkout(&paid.id),
        paths::receipt(&paid.id),
    ] {
        let page = server.anon().get(&path).await;
        let policy = page.header("content-security-policy");
        assert!(policy.contains("; font-src 'self';") && policy.contains("; style-src 'self';"), "{path}");
        sheets.push(sheet_of(&page).unwrap_or_else(|| panic!("{path}: {}", page.body)));
    }
    assert!(sheets.iter().all(|sheet| *sheet == sheets[0]), "{sheets:?}");
    let (path, integrity) = &sheets[0];
    assert!(path.starts_with("/theme/0a7f3f-default-rounded-inter."), "{path}");
    let sheet = server.anon().get(path).await;
    assert_eq!(sheet.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(sheet.header("x-content-type-options"), "nosniff");
    assert!(sheet.body.contains("--color-accent:#0a7f3f;"), "{}", sheet.body);
    assert!(sheet.body.starts_with("test"), "the font's rules come first: {}", sheet.body);
    let digest = Sha384::digest(sheet.body.as_bytes());
    assert_eq!(*integrity, format!("sha384-{}", BASE64_STANDARD.encode(digest)));
}

#[tokio::test]
async fn an_unbranded_page_is_as_it_was() {
    let server = TestServer::start().await;
    let named = Branding { display_name: Some(text("Ink")), ..Branding::default() };
    for session in [server.session().await, branded(&server, named).await] {
        let page = server.anon().get(&paths::checkout(&session.id)).await;
        assert!(!page.body.contains("/theme/") && !page.body.contains(r#"class="brand"#), "{}", page.body);
        assert!(page.header("content-security-policy").contains("; font-src 'none';"));
    }
}

#[tokio::test]
async fn no_other_address_is_a_sheet() {
    let server = TestServer::start().await;
    let session = branded(&server, green()).await;
    let (path, _) = sheet_of(&server.anon().get(&paths::checkout(&session.id)).await).unwrap();
    for other in [
        path.replace("0a7f3f", "0A7F3F"),
        path.replace("0a7f3f", "0a7f3e"),
        path.replace("inter", "lato"),
        format!("{path}x"),
        "/theme/0a7f3f-default-rounded-inter.css".to_owned(),
        "/theme/x.css".to_owned(),
        "/theme/%ff".to_owned(),
        "/theme/".to_owned(),
    ] {
        let answer = server.anon().get(&other).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{other}");
        assert_eq!(answer.header("cache-control"), "no-store", "{other}");
    }
}

#[tokio::test]
async fn what_a_session_does_not_say_is_as_usual_on_the_page_and_in_the_api() {
    let usual = Branding { border_style: Some(BorderStyle::Pill), ..green() };
    let server = TestServer::branded(usual).await;
    let own = Branding { button_color: Some(text("#000000")), ..Branding::default() };
    let session = branded(&server, own).await;
    let page = server.anon().get(&paths::checkout(&session.id)).await;
    let (path, _) = sheet_of(&page).unwrap();
    assert!(path.starts_with("/theme/000000-default-pill-inter."), "{path}");
    let merchant = server.merchant_caller().await;
    let told = merchant.get(&format!("{}/{}", paths::SESSIONS, session.id.as_str())).await.json();
    let settings = &told["branding_settings"];
    assert_eq!((&settings["button_color"], &settings["border_style"]), (&"#000000".into(), &"pill".into()));
    assert_eq!(settings["font_family"], "inter");

    let silent = server.session().await;
    let told = merchant.get(&format!("{}/{}", paths::SESSIONS, silent.id.as_str())).await.json();
    assert_eq!(told["branding_settings"]["button_color"], "#0A7F3F");
}

#[tokio::test]
async fn gateways_frames_may_load_our_fonts() {
    let server = TestServer::start().await;
    let font = server.anon().get("/assets/fonts/inter-latin.0.woff2").await;
    assert_eq!(font.header("access-control-allow-origin"), "*");
    assert_eq!(server.anon().get("/assets/app.0.css").await.header("access-control-allow-origin"), "");
}

/// A merchant's server on this machine: a red square, a way to it, a drawing, and how often it was asked.
async fn shop() -> (SocketAddr, Arc<AtomicUsize>) {
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    let mut file = Cursor::new(Vec::new());
    let square = DynamicImage::ImageRgb8(RgbImage::from_pixel(600, 600, Rgb([200, 0, 0])));
    square.write_to(&mut file, ImageFormat::Jpeg).unwrap();
    let file = file.into_inner();
    let picture = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        // What it says it is does not count.
        ([("content-type", "text/html")], file.clone())
    };
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let router = Router::new()
        .route("/red.jpg", get(async move || picture()))
        .route("/way", get(async || Redirect::to("/red.jpg")))
        .route("/inside", get(async || Redirect::to("http://10.0.0.1/red.jpg")))
        .route("/drawing.png", get(async move || ([("content-type", "image/png")], svg)))
        .fallback(any(async || StatusCode::NOT_FOUND));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, asked)
}

#[tokio::test]
async fn a_picture_is_ours_by_the_time_a_browser_meets_it() {
    let server = TestServer::start().await;
    let (shop, asked) = shop().await;
    let session = server
        .session_with(|new| {
            product_of(new).images = vec!["javascript:alert(1)".into(), format!("http://{shop}/way")];
            new.options.branding.icon = Some(format!("http://{shop}/red.jpg"));
        })
        .await;
    let base = paths::checkout(&session.id);
    let page = server.anon().get(&base).await;
    assert!(page.header("content-security-policy").contains("; img-src 'self';"));
    assert!(!page.body.contains(&shop.to_string()) && !page.body.contains("javascript:"), "{}", page.body);
    for (name, side) in [("1", 96), ("icon", 80)] {
        let path = paths::picture(&base, name);
        assert!(page.body.contains(&format!(r#"src="{path}""#)), "{path}: {}", page.body);
        let picture = server.anon().get(&path).await;
        assert_eq!(picture.header("content-type"), "image/png");
        assert_eq!(picture.header("cache-control"), "private, max-age=86400");
        assert_eq!(picture.header("cross-origin-resource-policy"), "same-origin");
        assert!(picture.header("content-security-policy").starts_with("default-src 'none';"));
        let drawn = image::load_from_memory(&picture.bytes).unwrap();
        assert_eq!((drawn.width(), drawn.height()), (side, side));
    }
    let again = server.anon().get(&paths::picture(&base, "1")).await;
    assert_eq!((again.status, asked.load(Ordering::Relaxed)), (StatusCode::OK, 2));
}

#[tokio::test]
async fn what_cannot_be_shown_is_not_there() {
    let server = TestServer::start().await;
    let (shop, _) = shop().await;
    let shown = async |address: String| {
        let session = server.session_with(|new| product_of(new).images = vec![address]).await;
        server.anon().get(&paths::picture(&paths::checkout(&session.id), "1")).await.status
    };
    assert_eq!(shown(format!("http://{shop}/red.jpg")).await, StatusCode::OK);
    for path in ["/drawing.png", "/inside", "/nothing"] {
        assert_eq!(shown(format!("http://{shop}{path}")).await, StatusCode::NOT_FOUND, "{path}");
    }
    for inside in ["http://10.0.0.1/a.png", "http://169.254.169.254/a.png", "http://[fd00::1]/a.png"] {
        assert_eq!(shown(inside.to_owned()).await, StatusCode::NOT_FOUND, "{inside}");
    }
    let session = server.session().await;
    let base = paths::checkout(&session.id);
    for name in ["0", "7", "logo", "icon", "x", "..%2F1"] {
        let answer = server.anon().get(&paths::picture(&base, name)).await;
        assert_eq!((answer.status, answer.length), (StatusCode::NOT_FOUND, 0), "{name}");
    }
    let never = format!("/c/cs_test_{}", "0".repeat(32));
    for path in [never.as_str(), "/c/cs_live_x", "/l/plink_x", "/l/x"] {
        assert_eq!(
            server.anon().get(&paths::picture(path, "1")).await.status,
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_link_shows_chats_a_larger_picture_of_ours() {
    let (shop, _) = shop().await;
    let server =
        TestServer::branded(Branding { logo: Some(format!("http://{shop}/red.jpg")), ..green() }).await;
    let random = server.domain.ports.random.as_ref();
    let mut product = a_product(random, &server.merchant.id);
    product.images = vec![format!("http://{shop}/red.jpg")];
    let price = a_price(random, &product);
    let link = a_payment_link(random, &price);
    let mut work = server.domain.ports.store.begin().await.unwrap();
    work.add_product(&product).await.unwrap();
    work.add_price(&price).await.unwrap();
    work.add_payment_link(&link).await.unwrap();
    work.commit().await.unwrap();

    let base = paths::link(&link.id);
    let page = server.anon().get(&base).await;
    let preview = paths::picture(&base, "preview");
    for said in [
        format!(r#"<meta property="og:image" content="https://pay.test{preview}">"#),
        format!(r#"src="{base}/pictures/1""#),
        format!(r#"src="{base}/pictures/logo" alt="Books &amp; Tea""#),
    ] {
        assert!(page.body.contains(&said), "{said}: {}", page.body);
    }
    assert!(sheet_of(&page).is_some());
    for (name, width, height) in [("preview", 600, 600), ("1", 96, 96), ("logo", 80, 80)] {
        let picture = server.anon().get(&paths::picture(&base, name)).await;
        let drawn = image::load_from_memory(&picture.bytes).unwrap();
        assert_eq!((drawn.width(), drawn.height()), (width, height), "{name}");
    }
}
