# Sourced by scripts that need a screen of their own: a virtual X server, a session bus, an empty home.
# shellcheck shell=bash

# with_screen WIDTHxHEIGHT COMMAND...
# Runs the command with a fresh display, home and settings; nothing of it is left afterwards.
with_screen() {
    local size=$1 home display server status=0
    shift
    home=$(mktemp -d)
    # The server chooses a display that is free and writes its number.
    mkfifo "$home/display"
    Xvfb -displayfd 5 -screen 0 "${size}x24" -nolisten tcp 5>"$home/display" >"$home/xvfb.log" 2>&1 </dev/null &
    server=$!
    if ! read -r -t 20 display <>"$home/display"; then
        echo "Xvfb did not start:" >&2
        cat "$home/xvfb.log" >&2
        kill "$server" 2>/dev/null || true
        rm -rf "$home"
        return 1
    fi
    mkdir -m 700 "$home/run"
    env -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM -u XAUTHORITY -u SESSION_MANAGER -u QT_QPA_PLATFORMTHEME \
        DISPLAY=":$display" HOME="$home" XDG_RUNTIME_DIR="$home/run" XDG_CONFIG_HOME="$home/.config" \
        XDG_DATA_HOME="$home/.local/share" XDG_CACHE_HOME="$home/.cache" LC_ALL=C.UTF-8 \
        dbus-run-session -- "$@" </dev/null || status=$?
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    rm -rf "$home"
    return "$status"
}

# picture_has_content FILE: a picture with many colours, none of which covers nearly all of it.
picture_has_content() {
    local colours deviation
    [[ -s $1 ]] || { echo "$1 is empty" >&2; return 1; }
    colours=$(identify -format %k "$1")
    deviation=$(convert "$1" -colorspace Gray -format '%[fx:standard_deviation*1000]' info:)
    if ((colours < 100)) || ((${deviation%.*} < 20)); then
        echo "$1 shows next to nothing: $colours colours, deviation $deviation" >&2
        return 1
    fi
}

# picture_brightness FILE: 0 (black) to 1000 (white).
picture_brightness() {
    local mean
    mean=$(convert "$1" -colorspace Gray -format '%[fx:mean*1000]' info:)
    echo "${mean%.*}"
}
