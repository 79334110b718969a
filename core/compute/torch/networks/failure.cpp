// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/failure.h"

#include <c10/util/Exception.h>

namespace sightline {

std::string reasonOf(const std::exception& e) {
  const auto* torchError = dynamic_cast<const c10::Error*>(&e);
  std::string text = torchError ? torchError->what_without_backtrace() : e.what();
  if (const auto at = text.rfind("Error: "); at != std::string::npos) text = text.substr(at + 7);
  while (!text.empty() && text.front() == '\n') text.erase(0, 1);
  text = text.substr(0, text.find('\n'));
  constexpr std::size_t kLongest = 400;  // lists of a thousand sizes help nobody
  return text.size() <= kLongest ? text : text.substr(0, kLongest) + " ...";
}

}  // namespace sightline
