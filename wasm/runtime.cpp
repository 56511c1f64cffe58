// SPDX-License-Identifier: Apache-2.0
// What Debian's compiler-rt for wasm32 asks for and wasi-libc does not have.
#include <cstdint>

extern "C" {

// The builtins were compiled with the stack protector; its canary only has to exist. Nothing of
// ours is compiled with it on wasm, where the stack is not next to return addresses.
std::uintptr_t __stack_chk_guard = 0x6272'6b77;  // NOLINT
[[noreturn]] void __stack_chk_fail();            // NOLINT
void __stack_chk_fail() {
    __builtin_trap();
}  // NOLINT
}
