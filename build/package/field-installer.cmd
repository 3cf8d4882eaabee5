@echo off
rem The program is one for windows: only a script has the console wait for it.
"%~dp0Field Installer for Axis devices.exe" %*
exit /b %errorlevel%
