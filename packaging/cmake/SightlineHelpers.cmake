# SPDX-License-Identifier: GPL-3.0-or-later
# Build rules shared by every target: language level, warnings, sanitizers, ccache,
# and the two helpers that say what a module and a test are.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON) # every module may end in the compute module library
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/lib")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # ccache accepts precompiled headers only when told that their time stamps do not matter.
  # base_dir lets every worktree share one cache. ccache keys a precompiled header by its preprocessed text, without the
  # comments that the compiler compares: only headers of the system may be precompiled (tests/rules), or a kept one is stale.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "${CCACHE_PROGRAM}")
endif()
find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  # Segments on pages of their own: where code ends within a few bytes of a page's end and the first thing behind it is
  # thread-local, mold 1.10 lets the read-only part begin on a page that is not there, and the program does not start.
  add_link_options(-fuse-ld=mold -Wl,-z,separate-loadable-segments)
endif()

find_package(Threads REQUIRED)

# Flags every target of ours gets. Contraction is off because the golden files were made
# without fused multiply-add and equality with them is tested bit for bit.
add_library(sightline_build INTERFACE)
target_compile_options(sightline_build INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                       -ffp-contract=off $<$<BOOL:${CCACHE_PROGRAM}>:-fpch-preprocess>
                       # to the compiler, a source that a unity build includes is a header
                       $<$<BOOL:${SIGHTLINE_UNITY}>:-Wno-subobject-linkage>
                       $<$<BOOL:${SIGHTLINE_WERROR}>:-Werror>
                       # GCC looks for garbage whenever a source has grown by a third; in groups of sources that is a tenth of
                       # the time. Up to half a gigabyte it need not.
                       $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=524288>)
target_include_directories(sightline_build INTERFACE "${CMAKE_SOURCE_DIR}")
target_link_libraries(sightline_build INTERFACE Threads::Threads)
if(SIGHTLINE_SANITIZE)
  target_compile_options(sightline_build INTERFACE -fsanitize=${SIGHTLINE_SANITIZE} -fno-omit-frame-pointer)
  if(SIGHTLINE_SANITIZE MATCHES "undefined")  # LibTorch keeps some of its type descriptions to itself
    target_compile_options(sightline_build INTERFACE -fno-sanitize=vptr)
  endif()
  target_link_options(sightline_build INTERFACE -fsanitize=${SIGHTLINE_SANITIZE})
endif()

# What the programs allocate with. A network's gradients take and free tensors of up to 50 MB on several threads; the C
# library's allocator keeps twice what is in use then, tcmalloc a tenth more, and it is no slower (tests/benchmarks/RESULTS.md).
add_library(sightline_allocator INTERFACE)
if(SIGHTLINE_TCMALLOC AND NOT SIGHTLINE_SANITIZE)
  find_library(SIGHTLINE_TCMALLOC_LIB NAMES tcmalloc_minimal libtcmalloc_minimal.so.4 REQUIRED)
  target_link_libraries(sightline_allocator INTERFACE -Wl,--no-as-needed "${SIGHTLINE_TCMALLOC_LIB}")
endif()

# Several sources are compiled as one: the headers of Qt and LibTorch cost more than what we write on top of them. Off for
# work on one file at a time (preset dev), where only that file is to be compiled anew.
function(sightline_unity target batch)
  if(SIGHTLINE_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${batch})
  endif()
endfunction()

# sightline_module(NAME SOURCES ... [PUBLIC libs...] [PRIVATE libs...] [UNITY n] [TEXT | CALLS])
# One static library per module, target sightline_NAME; links are spelled out. UNITY: how many sources are compiled as one.
# Optimised at level 3, for loops over pixels, unless it is
# TEXT: it reads and writes files, JSON and tables, or calls what does; optimising that takes a third of its compile time and
# shows nowhere (level 1); CALLS: it goes over results, not over pixels; level 3 costs a tenth of its compile time (level 2).
function(sightline_module name)
  cmake_parse_arguments(M "TEXT;CALLS" "UNITY" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(M_SOURCES)
    add_library(sightline_${name} STATIC ${M_SOURCES})
    target_link_libraries(sightline_${name} PUBLIC sightline_build ${M_PUBLIC} PRIVATE ${M_PRIVATE})
    if(NOT M_UNITY)
      set(M_UNITY 32)
    endif()
    if(M_TEXT)
      target_compile_options(sightline_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
    elseif(M_CALLS)
      target_compile_options(sightline_${name} PRIVATE $<$<CONFIG:Release>:-O2>)
    endif()
    sightline_unity(sightline_${name} ${M_UNITY})
  else()
    add_library(sightline_${name} INTERFACE)
    target_link_libraries(sightline_${name} INTERFACE sightline_build ${M_PUBLIC} ${M_PRIVATE})
  endif()
endfunction()

# sightline_share_headers(TARGET OWNER): compiles TARGET with OWNER's precompiled header. Executables are told -fPIC: with
# CMake's -fPIE the compiler refuses a library's header.
function(sightline_share_headers target owner)
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
  target_compile_options(${target} PRIVATE -fPIC)
  target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()

# sightline_test(NAME SOURCES ... LIBS ... [LABELS ...] [WHOLE])
# One executable per module; its cases appear in CTest as core/NAME/Suite.Case. WHOLE runs the
# executable as one CTest test, for modules whose start-up is slow (LibTorch needs 0.6 s).
function(sightline_test name)
  cmake_parse_arguments(T "WHOLE" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  string(REPLACE "/" "_" exe "${name}")
  add_executable(test_${exe} ${T_SOURCES})
  target_link_libraries(test_${exe} PRIVATE sightline_build ${T_LIBS} GTest::gtest GTest::gmock sightline_test_main)
  # What a test computes itself is small; optimising it is a good part of the build. Tests on LibTorch's headers share
  # the precompiled header of the networks, which wants their flags.
  set(torch_libs ${T_LIBS})
  list(FILTER torch_libs INCLUDE REGEX "^sightline_(networks|train_demo_parts)$")
  if(NOT torch_libs)
    target_compile_options(test_${exe} PRIVATE $<$<CONFIG:Release>:-O1>)
    # GoogleTest's headers are half of what a test costs to compile; the window's tests bring Qt's too.
    if("sightline_ui_test_main" IN_LIST T_LIBS)
      sightline_share_headers(test_${exe} sightline_ui_test_main)
    else()
      sightline_share_headers(test_${exe} sightline_test_main)
    endif()
  endif()
  set_target_properties(test_${exe} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
  if(NOT T_LABELS)
    set(T_LABELS unit)
  endif()
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 300)
  endif()
  set(env "QT_QPA_PLATFORM=offscreen;SIGHTLINE_RESOURCES=${CMAKE_SOURCE_DIR}/resources")
  if(T_WHOLE)
    add_test(NAME ${name} COMMAND test_${exe})
    set_tests_properties(${name} PROPERTIES LABELS "${T_LABELS}" TIMEOUT ${T_TIMEOUT} ENVIRONMENT "${env}")
  else()
    gtest_discover_tests(test_${exe} TEST_PREFIX "${name}/" DISCOVERY_MODE PRE_TEST
                         PROPERTIES LABELS "${T_LABELS}" TIMEOUT ${T_TIMEOUT} ENVIRONMENT "${env}")
  endif()
endfunction()
