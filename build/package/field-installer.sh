#!/bin/sh
# The program in a terminal. To have it on the path:
# sudo ln -s "/Applications/Field Installer for Axis devices.app/Contents/Resources/field-installer" /usr/local/bin/
script=$0
while [ -L "$script" ]; do
  target=$(readlink "$script")
  case $target in
    /*) script=$target ;;
    *) script=$(dirname "$script")/$target ;;
  esac
done
exec "$(dirname "$script")/../MacOS/Field Installer for Axis devices" "$@"
