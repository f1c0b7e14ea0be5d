#!/bin/sh
# Sees to the system libraries and the Chinese font that Qt needs on Debian and Ubuntu: installs what is missing when it
# may, prints the one command to run when it may not. Elsewhere wheels bring all that is needed, and it does nothing.
set -u
command -v dpkg-query >/dev/null 2>&1 || exit 0

wanted="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 \
libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 fonts-noto-cjk"

missing=""
for package in $wanted; do
    # Ubuntu 24.04 renamed some libraries (libglib2.0-0t64): either name will do.
    dpkg-query -W -f='${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q "ok installed" ||
        missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ]; then
    root=""
elif sudo -n true 2>/dev/null; then
    root="sudo -n"
else
    echo "Qt needs some system packages. Please run:  sudo apt-get install -y$missing" >&2
    exit 0
fi
echo "Installing system packages for Qt:$missing" >&2
{ $root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends $missing; } >/dev/null ||
    echo "That did not work. Please run:  sudo apt-get install -y$missing" >&2
exit 0
