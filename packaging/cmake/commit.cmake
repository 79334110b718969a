# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DSOURCE=DIR -DOUT=FILE -P commit.cmake: writes a header with the commit that is built, and with a mark where files
# differ from it. Only when it says something new, so that a build after nothing has happened compiles nothing.
set(commit "")
find_program(GIT git)
if(GIT AND EXISTS "${SOURCE}/.git")
  execute_process(COMMAND "${GIT}" -c safe.directory=* -C "${SOURCE}" rev-parse --short=8 HEAD
                  OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(commit)
    execute_process(COMMAND "${GIT}" -c safe.directory=* -C "${SOURCE}" status --porcelain --untracked-files=no
                    OUTPUT_VARIABLE changes OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    if(changes)
      string(APPEND commit " with changes")
    endif()
  endif()
endif()
set(text "#define SIGHTLINE_COMMIT \"${commit}\"\n")
set(before "")
if(EXISTS "${OUT}")
  file(READ "${OUT}" before)
endif()
if(NOT text STREQUAL before)
  file(WRITE "${OUT}" "${text}")
endif()
