// SPDX-License-Identifier: GPL-3.0-or-later
// Names within pickles. A global is written "module name", as Python's pickles do: "torch FloatStorage".
#pragma once
#include <optional>
#include <string>

namespace sightline {

/// "F32" for "torch FloatStorage"; nothing for what is no storage.
[[nodiscard]] std::optional<std::string> storageType(const std::string& global);
/// "F32" for "torch float32"; "?uint16" for a type that is not known here.
[[nodiscard]] std::string numberType(const std::string& global);
/// Whether state dicts are made with it: everything else is kept as an opaque value, and nothing is ever called.
[[nodiscard]] bool isKnownGlobal(const std::string& global);
/// "posix.system" for "posix system", for messages: without control characters, 120 characters at most.
[[nodiscard]] std::string dotted(std::string global);
/// Name in pickletools of an operation that no state dict needs, null for all others.
[[nodiscard]] const char* refusedOperation(unsigned char op);

}  // namespace sightline
