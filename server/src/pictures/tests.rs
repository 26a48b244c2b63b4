use std::sync::atomic::{AtomicUsize, Ordering};

use domain::testing::MovableClock;
use image::{DynamicImage, ImageFormat, RgbImage};
use jiff::SignedDuration;
use tokio::sync::Notify;

use super::*;

/// A merchant's server: what it has, how often it was asked, and a gate that it may wait at.
#[derive(Clone, Default)]
struct Shop {
    file: Option<Vec<u8>>,
    asked: Arc<AtomicUsize>,
    gate: Option<Arc<Notify>>,
}

#[async_trait]
impl Source for Shop {
    async fn fetch(&self, _: &Url) -> Result<Vec<u8>, FetchError> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        if let Some(gate) = &self.gate {
            gate.notified().await;
        }
        self.file.clone().ok_or(FetchError::Status(404))
    }
}

impl Shop {
    fn with_a_picture() -> Self {
        let mut file = std::io::Cursor::new(Vec::new());
        let image = DynamicImage::ImageRgb8(RgbImage::new(10, 10));
        image.write_to(&mut file, ImageFormat::Png).unwrap();
        Self { file: Some(file.into_inner()), ..Self::default() }
    }

    fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }
}

fn address() -> Url {
    "https://shop.test/tea.png".parse().unwrap()
}

#[tokio::test]
async fn a_picture_is_fetched_once_for_each_frame() {
    let shop = Shop::with_a_picture();
    let pictures = Pictures::new(shop.clone(), Arc::new(MovableClock::default()));
    for _ in 0..3 {
        assert!(pictures.get(&address(), Frame::Product).await.is_some());
    }
    assert_eq!(shop.asked(), 1);
    assert!(pictures.get(&address(), Frame::Preview).await.is_some());
    assert_eq!(shop.asked(), 2);
}

#[tokio::test]
async fn whoever_asks_while_it_comes_waits_for_the_same_one() {
    let gate = Arc::new(Notify::new());
    let shop = Shop { gate: Some(gate.clone()), ..Shop::with_a_picture() };
    let pictures = Pictures::new(shop.clone(), Arc::new(MovableClock::default()));
    let all = futures::future::join_all((0..20).map(|_| {
        let pictures = pictures.clone();
        async move { pictures.get(&address(), Frame::Product).await }
    }));
    let (all, ()) = tokio::join!(all, async {
        while shop.asked() == 0 {
            tokio::task::yield_now().await;
        }
        gate.notify_one();
    });
    assert!(all.iter().all(Option::is_some));
    assert_eq!(shop.asked(), 1);
}

#[tokio::test]
async fn it_comes_also_if_whoever_asked_has_gone() {
    let gate = Arc::new(Notify::new());
    let shop = Shop { gate: Some(gate.clone()), ..Shop::with_a_picture() };
    let pictures = Pictures::new(shop.clone(), Arc::new(MovableClock::default()));
    let first = tokio::spawn({
        let pictures = pictures.clone();
        async move { pictures.get(&address(), Frame::Product).await }
    });
    while shop.asked() == 0 {
        tokio::task::yield_now().await;
    }
    first.abort();
    gate.notify_one();
    assert!(pictures.get(&address(), Frame::Product).await.is_some());
    assert_eq!(shop.asked(), 1);
}

#[tokio::test]
async fn a_failure_is_not_tried_again_at_once() {
    let clock = Arc::new(MovableClock::default());
    for shop in [Shop::default(), Shop { file: Some(b"<svg/>".to_vec()), ..Shop::default() }] {
        let pictures = Pictures::new(shop.clone(), clock.clone());
        for _ in 0..3 {
            assert_eq!(pictures.get(&address(), Frame::Product).await, None);
        }
        assert_eq!(shop.asked(), 1);
        clock.advance(SignedDuration::from_secs(61));
        assert_eq!(pictures.get(&address(), Frame::Product).await, None);
        assert_eq!(shop.asked(), 2);
    }
}
