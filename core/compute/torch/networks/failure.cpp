// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/torch/networks/failure.h"

namespace sightline {
namespace {

class WarningsGoNowhere : public c10::WarningHandler {
#if TORCH_VERSION_MAJOR >= 2
  void process(const c10::Warning&) override {}
#else
  void process(const c10::SourceLocation&, const std::string&, bool) override {}
#endif
};

WarningsGoNowhere warningsGoNowhere;

}  // namespace

QuietWarnings::QuietWarnings() : guard_(&warningsGoNowhere) {}

bool isLackOfMemory(const std::exception& e) {
  const std::string text = e.what();
  return text.find("allocate memory") != std::string::npos || text.find("not enough memory") != std::string::npos;
}

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
