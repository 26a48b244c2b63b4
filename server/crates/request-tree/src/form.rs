//! Form encoding.

use std::{
    borrow::Cow,
    collections::{BTreeMap, btree_map::Entry},
};

use percent_encoding::percent_decode;

use crate::{DEEPEST, MOST_PAIRS, Malformed, Tree, short};

/// A tree that still grows. What was appended is told apart from what was numbered.
enum Growing {
    Text(String),
    Named(BTreeMap<String, Growing>),
    Appended(Vec<Growing>),
}

pub(crate) fn read(body: &[u8]) -> Result<Tree, Malformed> {
    let mut root = BTreeMap::new();
    let pairs = body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty());
    for (count, pair) in pairs.enumerate() {
        if count == MOST_PAIRS {
            return Err(Malformed::TooMany);
        }
        let mut halves = pair.splitn(2, |byte| *byte == b'=');
        let name = decode(halves.next().unwrap_or_default())?;
        let value = decode(halves.next().unwrap_or_default())?;
        let path = segments(&name)?;
        let (first, rest) = path.split_first().expect("a path has at least one segment");
        put_named(&mut root, first, rest, value).map_err(|Twice| Malformed::Twice(short(&name)))?;
    }
    Ok(Growing::Named(root).grown())
}

/// Something was said before that this contradicts.
struct Twice;

impl Growing {
    fn for_path(path: &[&str]) -> Self {
        match path.first() {
            Some(&"") => Self::Appended(Vec::new()),
            _ => Self::Named(BTreeMap::new()),
        }
    }

    fn put(&mut self, path: &[&str], value: String) -> Result<(), Twice> {
        match (self, path.split_first()) {
            (Self::Named(members), Some((&name, rest))) if !name.is_empty() => {
                put_named(members, name, rest, value)
            }
            (Self::Appended(members), Some((&"", rest))) => append(members, rest, value),
            _ => Err(Twice),
        }
    }

    /// Whether something would be said twice if a value were put there.
    fn has(&self, path: &[&str]) -> bool {
        match (self, path.split_first()) {
            (Self::Named(members), Some((&name, rest))) => {
                members.get(name).is_some_and(|member| rest.is_empty() || member.has(rest))
            }
            // There is always room for one more, or the kinds differ, which is told when it is put there.
            (Self::Appended(_) | Self::Text(_), _) | (Self::Named(_), None) => false,
        }
    }

    fn grown(self) -> Tree {
        match self {
            Self::Text(text) => Tree::Text(text),
            Self::Named(members) => {
                Tree::Map(members.into_iter().map(|(name, member)| (name, member.grown())).collect())
            }
            Self::Appended(members) => Tree::List(members.into_iter().map(Self::grown).collect()),
        }
    }
}

fn put_named(
    members: &mut BTreeMap<String, Growing>,
    name: &str,
    rest: &[&str],
    value: String,
) -> Result<(), Twice> {
    match members.entry(name.to_owned()) {
        Entry::Vacant(vacant) if rest.is_empty() => {
            vacant.insert(Growing::Text(value));
            Ok(())
        }
        Entry::Occupied(_) if rest.is_empty() => Err(Twice),
        entry => entry.or_insert_with(|| Growing::for_path(rest)).put(rest, value),
    }
}

fn append(members: &mut Vec<Growing>, rest: &[&str], value: String) -> Result<(), Twice> {
    if rest.is_empty() {
        members.push(Growing::Text(value));
        return Ok(());
    }
    match members.last_mut() {
        Some(last @ Growing::Named(_)) if !last.has(rest) => last.put(rest, value),
        _ => {
            let mut member = Growing::for_path(rest);
            member.put(rest, value)?;
            members.push(member);
            Ok(())
        }
    }
}

/// Undoes `+` and `%XX`.
fn decode(bytes: &[u8]) -> Result<String, Malformed> {
    let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let escapes = |(at, _): (usize, &u8)| {
        spaced.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit))
    };
    if !spaced.iter().enumerate().filter(|(_, byte)| **byte == b'%').all(escapes) {
        return Err(Malformed::Encoding);
    }
    percent_decode(&spaced).decode_utf8().map(Cow::into_owned).map_err(|_| Malformed::Encoding)
}

/// `a[b][]` is `a`, `b` and nothing.
fn segments(name: &str) -> Result<Vec<&str>, Malformed> {
    let broken = || Malformed::Name(short(name));
    let (first, mut rest) = name.split_at(name.find('[').unwrap_or(name.len()));
    let mut segments = vec![first];
    while let Some(inner) = rest.strip_prefix('[') {
        let (segment, behind) = inner.split_once(']').ok_or_else(broken)?;
        if segments.len() == DEEPEST {
            return Err(Malformed::TooDeep);
        }
        segments.push(segment);
        rest = behind;
    }
    if first.is_empty() || !rest.is_empty() || segments.iter().any(|it| it.contains(['[', ']', '\0'])) {
        return Err(broken());
    }
    Ok(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(body: &str) -> Result<Tree, Malformed> {
        read(body.as_bytes())
    }

    #[track_caller]
    fn assert_is(body: &str, json: &str) {
        assert_eq!(form(body), Tree::from_json(json.as_bytes()), "{body}");
    }

    #[test]
    fn the_form_and_the_json_of_one_request_are_one_tree() {
        assert_is(
            "mode=payment&line_items[0][quantity]=2&line_items%5B0%5D%5Bprice_data%5D%5Bcurrency%5D=eur&expand[]=a&expand[]=b",
            r#"{"mode":"payment","line_items":{"0":{"quantity":"2","price_data":{"currency":"eur"}}},"expand":["a","b"]}"#,
        );
        assert_is("a=%C3%A9+%2B%26%3d&&b&c==", r#"{"a":"é +&=","b":"","c":"="}"#);
    }

    #[test]
    fn things_are_appended_to_a_list_until_one_says_something_again() {
        assert_is("a[][x]=1&a[][y]=2&a[][x]=3", r#"{"a":[{"x":"1","y":"2"},{"x":"3"}]}"#);
        assert_is(
            "a[][p][x]=1&a[][p][y]=2&a[][p][x]=3",
            r#"{"a":[{"p":{"x":"1","y":"2"}},{"p":{"x":"3"}}]}"#,
        );
        assert_is("a[][x][]=1&a[][x][]=2&a[][q]=3", r#"{"a":[{"x":["1","2"],"q":"3"}]}"#);
        let many: String = (0..12).map(|index| format!("a[]={index}&")).collect();
        let twelve: Vec<_> = (0..12).map(|index| index.to_string()).collect();
        assert_is(&many, &format!("{{\"a\":{twelve:?}}}"));
    }

    #[test]
    fn what_contradicts_itself_is_refused() {
        for body in [
            "a=1&a=2",
            "a=1&a[b]=2",
            "a[b]=2&a=1",
            "a[0]=1&a[0]=2",
            "a=1&a[]=2",
            "a[]=1&a=2",
            "a[0]=1&a[]=2",
            "a[]=1&a[1]=2",
            "a[]=1&a[b]=2",
            "a[][x]=1&a[][x][y]=2&a[][x]=1&a[][]=1",
        ] {
            assert!(matches!(form(body), Err(Malformed::Twice(_))), "{body}: {:?}", form(body));
        }
    }

    #[test]
    fn broken_names_and_deep_nesting_are_refused() {
        for body in [
            "[a]=1", "a[=1", "a]=1", "a[b=1", "a[b]c=1", "=1", "a[[b]]=1", "a[b[]=1", "%5Ba=1", "a%00=1",
            "a[%00]=1",
        ] {
            assert!(matches!(form(body), Err(Malformed::Name(_))), "{body}");
        }
        let nested = |depth: usize| format!("a{}=1", "[b]".repeat(depth - 1));
        assert!(form(&nested(DEEPEST)).is_ok());
        assert_eq!(form(&nested(DEEPEST + 1)), Err(Malformed::TooDeep));
        assert_eq!(form(&nested(20_000)), Err(Malformed::TooDeep));
    }

    #[test]
    fn what_is_no_text_is_refused_rather_than_changed() {
        for body in [&b"a=\xff"[..], b"a=%ff", b"%c3=1", b"a=%", b"a=%4", b"a=%zz", b"a=100% wool", b"a=%%41"]
        {
            assert_eq!(read(body), Err(Malformed::Encoding), "{}", body.escape_ascii());
        }
    }

    #[test]
    fn a_huge_index_costs_nothing_and_too_many_values_are_refused() {
        assert_eq!(form("a[9999]=1&a[99999999999999999999]=2").unwrap().nodes(), 4);
        let pairs = |count: usize| "a[]=1&".repeat(count);
        assert!(form(&pairs(MOST_PAIRS)).is_ok());
        assert_eq!(form(&pairs(MOST_PAIRS + 1)), Err(Malformed::TooMany));
    }

    #[test]
    fn an_error_repeats_no_more_of_a_name_than_helps() {
        let name = "n".repeat(60_000);
        let error = form(&format!("{name}=1&{name}=2")).unwrap_err();
        assert_eq!(error.parameter().unwrap().len(), 100);
    }
}
