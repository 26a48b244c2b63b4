#!/usr/bin/env bash
# A PostgreSQL of one's own, for tests and benchmarks. All of it is in one folder; it listens on a
# socket there and on no network. Where the caller is root, the server runs as somebody else.
#
#   postgres.sh start FOLDER [--fast]    starts it, made new if it is not there, and prints its URL
#   postgres.sh database FOLDER NAME     makes an empty database in it and prints that one's URL
#   postgres.sh stop FOLDER [--keep]     stops it at once and removes the folder, or keeps it
#   postgres.sh hold [--fast]            one in a new folder, until standard input ends: prints the
#                                        folder and the URL, each on a line of its own
#
# With --fast it does not wait for the disk: only a power cut would tell the difference.
# Programs are looked for in $POSTGRES_BIN, in PATH and where Debian, Ubuntu and Fedora keep them.
# shellcheck source-path=SCRIPTDIR
source "$(dirname "$0")/steps.sh"
export LC_ALL=C

# The superuser; anybody who gets to the socket may be it.
SUPERUSER=counterfoil
# A socket's whole path has 107 bytes at most, and ends in "/.s.PGSQL.5432".
LONGEST_FOLDER=93

main() {
    local verb="${1:-}"
    (($# == 0)) || shift
    case "$verb" in
        start) start "$@" ;;
        database) database "$@" ;;
        stop) stop "$@" ;;
        hold) hold "$@" ;;
        *) fail "say start, database, stop or hold; the head of $0 tells what they do" ;;
    esac
}

start() {
    FOLDER="$(absolute "${1:?which folder?}")"
    find_programs
    find_user
    [[ -e "$FOLDER/data/PG_VERSION" ]] || make "$(fast "${2:-}")"
    run pg_ctl --pgdata="$FOLDER/data" --log="$FOLDER/log" --wait start >/dev/null || {
        tail -n 30 "$FOLDER/log" >&2 || true
        fail "PostgreSQL does not start; above are the last lines of $FOLDER/log"
    }
    url postgres
}

database() {
    FOLDER="$(absolute "${1:?which folder?}")"
    find_programs
    "$PROGRAMS/createdb" --host="$FOLDER" --username="$SUPERUSER" --maintenance-db=postgres \
        --template=template0 "${2:?which name?}"
    url "$2"
}

stop() {
    FOLDER="$(absolute "${1:?which folder?}")"
    [[ -e "$FOLDER/data/PG_VERSION" ]] || fail "there is no PostgreSQL in $FOLDER"
    find_programs
    find_user
    # One that has died by itself is as good as stopped.
    run pg_ctl --pgdata="$FOLDER/data" --mode=immediate --wait stop >/dev/null 2>&1 || true
    [[ "${2:-}" == --keep ]] || rm -rf "$FOLDER"
}

hold() {
    local url
    HELD="$(mktemp -d "${TMPDIR:-/tmp}/counterfoil-postgres-XXXXXX")"
    # Also when this script is ended by a signal, or fails.
    trap let_go EXIT
    url="$(start "$HELD" "$@")"
    printf '%s\n' "$HELD" "$url"
    while read -r _; do :; done
}

let_go() {
    [[ ! -e "$HELD/data/PG_VERSION" ]] || (stop "$HELD") || true
    rm -rf "$HELD"
}

# Says --fast or nothing.
fast() {
    [[ -z "$1" || "$1" == --fast ]] || fail "$1 is not --fast"
    printf '%s' "$1"
}

# make [--fast]: fills the folder. That takes most of a second, so a copy is kept for the next time.
make() {
    local fast="$1"
    ((${#FOLDER} <= LONGEST_FOLDER)) || fail "$FOLDER is too long a path for a socket"
    mkdir -p "$FOLDER"
    [[ -z "$(ls -A "$FOLDER")" ]] || fail "$FOLDER has something else in it"
    own "$FOLDER"
    (as_owner test -x "$FOLDER/.") || fail "the user $RUN_AS cannot get to $FOLDER; take one right under /tmp"
    local kept
    kept="$ROOT/target/postgres/$("$PROGRAMS/postgres" --version | tr -cs '[:alnum:].\n' -)-$RUN_AS$fast"
    [[ -d "$kept" ]] || make_kept "$kept" ${fast:+--wal-segsize=1}
    cp -a "$kept" "$FOLDER/data"
    configuration "$fast" >>"$FOLDER/data/postgresql.conf"
}

# make_kept COPY OPTION…
make_kept() {
    local kept="$1" work="$FOLDER/made" copy
    shift
    run initdb --pgdata="$work" --username="$SUPERUSER" --auth=trust --encoding=UTF8 --no-locale --no-sync "$@" >/dev/null ||
        fail "PostgreSQL's initdb failed"
    mkdir -p "$(dirname "$kept")"
    # Whoever comes first keeps theirs: a half-made copy is never seen under that name.
    copy="$(mktemp -d "$kept.XXXXXX")"
    cp -a "$work/." "$copy"
    mv -T "$copy" "$kept" 2>/dev/null || rm -rf "$copy"
    rm -rf "$work"
}

configuration() {
    cat <<CONF
listen_addresses = ''
unix_socket_directories = '${FOLDER//\'/\'\'}'
unix_socket_permissions = 0700
max_connections = 300
jit = off
log_line_prefix = '%m [%p] %d '
CONF
    [[ -z "$1" ]] || printf '%s\n' 'fsync = off' 'full_page_writes = off'
}

find_programs() {
    local where folders=()
    [[ -z "${POSTGRES_BIN:-}" ]] || folders=("$POSTGRES_BIN")
    if ((${#folders[@]} == 0)); then
        where="$(command -v initdb || true)"
        [[ -z "$where" ]] || folders+=("$(dirname "$(readlink -f "$where")")")
        mapfile -t -O "${#folders[@]}" folders < <(
            compgen -G '/usr/lib/postgresql/*/bin' | sort -rV
            compgen -G '/usr/pgsql-*/bin' | sort -rV
        )
    fi
    for PROGRAMS in "${folders[@]}"; do
        [[ ! -x "$PROGRAMS/initdb" || ! -x "$PROGRAMS/pg_ctl" ]] || return 0
    done
    fail "there is no PostgreSQL server on this machine. On Debian or Ubuntu:  apt-get install postgresql"
}

# PostgreSQL refuses to run as root.
find_user() {
    RUN_AS="$(id -un)"
    ((EUID == 0)) || return 0
    for RUN_AS in postgres nobody; do
        ! id "$RUN_AS" >/dev/null 2>&1 || return 0
    done
    fail "PostgreSQL does not run as root, and there is neither a user postgres nor one called nobody"
}

own() {
    chmod 700 "$1"
    ((EUID != 0)) || chown "$RUN_AS:" "$1"
}

# run PROGRAM ARGUMENT…: one of PostgreSQL's own, as the user that owns the folder.
run() {
    local program="$PROGRAMS/$1"
    shift
    as_owner "$program" "$@"
}

as_owner() {
    cd "$FOLDER"
    if ((EUID == 0)); then
        setpriv --reuid="$RUN_AS" --regid="$(id -g "$RUN_AS")" --clear-groups -- "$@"
    else
        "$@"
    fi
}

absolute() { realpath -m -- "$1"; }

# The socket's folder stands where a host would.
url() { printf 'postgres://%s@%s/%s\n' "$SUPERUSER" "$(sed 's:%:%25:g; s:/:%2F:g; s: :%20:g' <<<"$FOLDER")" "$1"; }

main "$@"
