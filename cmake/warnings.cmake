# SPDX-License-Identifier: Apache-2.0
add_library(bw_options INTERFACE)
target_compile_features(bw_options INTERFACE cxx_std_23)
target_compile_options(bw_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wimplicit-fallthrough -Werror
  # Designated initialisers leave members at their defaults on purpose.
  -Wno-missing-designated-field-initializers
  # Names of enums are asked for at compile time only.
  -Wno-unneeded-internal-declaration
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=
  # The module is sent to the browser; what it weighs counts for more than what it saves in time.
  $<IF:$<BOOL:${BW_WASM}>,-Oz,-fstack-protector-strong>)
target_compile_definitions(bw_options INTERFACE
  _LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_FAST
  _LIBCPP_REMOVE_TRANSITIVE_INCLUDES
  JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)
target_include_directories(bw_options INTERFACE ${CMAKE_SOURCE_DIR})

# What ships: no exceptions on either target, nothing that runs before main or after it.
add_library(bw_core_options INTERFACE)
target_link_libraries(bw_core_options INTERFACE bw_options)
target_compile_options(bw_core_options INTERFACE
  -fno-exceptions -Wglobal-constructors -Wexit-time-destructors)

if(BW_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
if(BW_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(BW_CCACHE ccache)
if(BW_CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${BW_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${BW_CCACHE})
endif()
