use super::*;

fn live() -> Destinations {
    Destinations::public_and([])
}

fn test_mode() -> Destinations {
    live().and_loopback().and_unencrypted()
}

fn url(text: &str) -> Url {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn address(text: &str) -> IpAddr {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// What no merchant may call, unless it is allowed: first and last of each range.
const FORBIDDEN: &[&str] = &[
    "0.0.0.0",
    "0.255.255.255",
    "10.0.0.0",
    "10.255.255.255",
    "100.64.0.0",
    "100.100.100.200",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.255",
    "168.63.129.16",
    "169.254.0.0",
    "169.254.169.254",
    "169.254.255.255",
    "172.16.0.0",
    "172.31.255.255",
    "192.0.0.0",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.0",
    "192.168.255.255",
    "198.18.0.0",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    // IPv4-compatible, mapped, translated.
    "::10.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:0:10.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::169.254.169.254",
    "64:ff9b:1::10.0.0.1",
    // 6to4 and Teredo, whatever they hide.
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2002:808:808::1",
    "2001::1",
    "2001:0:808:808:0:ffff:f5ff:fffe",
    "100::1",
    "2001:2::1",
    "2001:10::1",
    "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::1",
    "3fff::1",
    "3fff:fff:ffff::1",
    "4000::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fdff:ffff::1",
    "fe80::1",
    "febf::1",
    "fec0::1",
    "ff02::1",
];

/// Neighbours of the above, and hosts as they are met.
const PUBLIC: &[&str] = &[
    "1.0.0.0",
    "8.8.8.8",
    "9.255.255.255",
    "11.0.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "126.255.255.255",
    "128.0.0.0",
    "168.63.129.15",
    "169.253.255.255",
    "169.255.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.0.1.0",
    "192.167.255.255",
    "192.169.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "223.255.255.255",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
    "2000::1",
    "2001:200::1",
    "2001:4860:4860::8888",
    "2003::1",
    "2606:4700::1111",
    "3ffe:ffff::1",
];

#[test]
fn only_public_hosts_may_be_called() {
    for text in FORBIDDEN {
        let checked = live().check_address(address(text));
        assert!(matches!(checked, Err(Forbidden::NotPublic(_))), "{text}");
    }
    for text in PUBLIC {
        assert_eq!(live().check_address(address(text)), Ok(()), "{text}");
    }
}

#[test]
fn test_mode_may_call_its_own_machine_and_nothing_else_more() {
    for text in FORBIDDEN {
        let own = ["127.0.0.1", "127.255.255.255", "::1", "::ffff:127.0.0.1"].contains(text);
        assert_eq!(test_mode().check_address(address(text)).is_ok(), own, "{text}");
    }
    for text in PUBLIC {
        assert_eq!(test_mode().check_address(address(text)), Ok(()), "{text}");
    }
}

#[test]
fn what_is_allowed_by_name_may_be_called() {
    let networks = ["10.1.0.0/16", "fd12::/16"].map(|network| network.parse().unwrap());
    let inside = Destinations::public_and(networks);
    for (text, allowed) in [
        ("10.1.0.0", true),
        ("10.1.255.255", true),
        ("::ffff:10.1.2.3", true),
        ("fd12:3::4", true),
        ("10.2.0.0", false),
        ("64:ff9b::10.1.2.3", false),
        ("127.0.0.1", false),
        ("::1", false),
        ("fd13::1", false),
        ("8.8.8.8", true),
    ] {
        assert_eq!(inside.check_address(address(text)).is_ok(), allowed, "{text}");
    }
    let also_own = inside.and_loopback();
    assert!(also_own.check_address(address("10.1.2.3")).is_ok());
    assert!(also_own.check_address(address("127.0.0.1")).is_ok());
}

#[test]
fn odd_forms_of_an_address_are_seen_through() {
    for text in [
        "http://127.0.0.1/",
        "http://127.0.0.1./",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://%31%32%37.0.0.1/",
        "http://１２７.０.０.１/",
        "http://127。0。0。1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[0:0:0:0:0:ffff:7f00:0001]:8080/hooks",
    ] {
        let checked = live().and_unencrypted().check_url(&url(text));
        assert_eq!(checked, Err(Forbidden::NotPublic("this machine")), "{text}");
        assert_eq!(test_mode().check_url(&url(text)), Ok(()), "{text}");
    }
    for text in ["http://0/", "http://0x0a.1/", "http://0xa9fea9fe/latest/meta-data/", "http://[::]/"] {
        let checked = test_mode().check_url(&url(text));
        assert!(matches!(checked, Err(Forbidden::NotPublic(_))), "{text}");
    }
}

#[test]
fn only_web_addresses_without_a_password_may_be_called() {
    let public = live();
    assert_eq!(public.check_url(&url("https://shop.test/hooks?shop=1")), Ok(()));
    assert_eq!(public.check_url(&url("https://shop.test:8443/")), Ok(()));
    assert_eq!(public.check_url(&url("http://shop.test/")), Err(Forbidden::Unencrypted));
    assert_eq!(public.clone().and_unencrypted().check_url(&url("http://shop.test/")), Ok(()));
    for text in ["file:///etc/passwd", "ftp://shop.test/", "gopher://shop.test/", "data:,x", "unix:/run/x"] {
        assert_eq!(test_mode().check_url(&url(text)), Err(Forbidden::Scheme), "{text}");
    }
    for text in ["https://ada@shop.test/", "https://ada:secret@shop.test/", "https://:secret@shop.test/"] {
        assert_eq!(public.check_url(&url(text)), Err(Forbidden::Credentials), "{text}");
    }
}
