//! Orders at the ends of what there is: very long, very short, very much, very little.

use app::wire::{OrderSummary, SummaryLine};

fn line(name: &str, amount: &str) -> SummaryLine {
    SummaryLine {
        name: name.into(),
        description: None,
        image: None,
        quantity: 1,
        unit_price: None,
        amount: amount.into(),
        adjust: None,
    }
}

/// Forty lines, some with a picture.
pub(crate) fn forty(merchant: &str) -> OrderSummary {
    let lines = (1..=40).map(|number| SummaryLine {
        image: (number % 3 == 1).then(|| "tea.svg".into()),
        description: (number % 4 == 0).then(|| "Loose leaf, 50 g".into()),
        ..line(&format!("Tea no. {number}"), "€7.50")
    });
    OrderSummary { merchant: merchant.into(), lines: lines.collect(), total: "€300.00".into() }
}

/// One line, and next to no money.
pub(crate) fn tiny(merchant: &str) -> OrderSummary {
    OrderSummary {
        merchant: merchant.into(), lines: vec![line("One leaf", "€0.01")], total: "€0.01".into()
    }
}

/// Long names and large sums.
pub(crate) fn huge() -> OrderSummary {
    let line = SummaryLine {
        description: Some("A very long name, as some shops have them, and a description to match".into()),
        quantity: 1_200,
        unit_price: Some("IDR\u{a0}1,250,000".into()),
        ..line("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhalter", "IDR\u{a0}1,500,000,000")
    };
    OrderSummary {
        merchant: "The Extraordinarily Long-Winded Trading Company of Llanfairpwllgwyngyll".into(),
        lines: vec![line; 4],
        total: "IDR\u{a0}6,000,000,000".into(),
    }
}

/// Every line has a picture.
pub(crate) fn pictured(merchant: &str) -> OrderSummary {
    let with_picture =
        |name, amount, image: &str| SummaryLine { image: Some(image.into()), ..line(name, amount) };
    OrderSummary {
        merchant: merchant.into(),
        lines: vec![
            with_picture("Sencha", "€12.00", "tea.svg"),
            with_picture("Iron pot", "€48.00", "pot.svg"),
        ],
        total: "€60.00".into(),
    }
}
