// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace sightline {

Error::Error(ErrorCode code, std::string subject, std::string problem, std::string remedy)
    : code_(code), subject_(std::move(subject)), problem_(std::move(problem)), remedy_(std::move(remedy)) {
  text_ = subject_.empty() ? problem_ : subject_ + ": " + problem_;
  if (!text_.empty() && text_.back() != '.') text_ += '.';
  if (!remedy_.empty()) text_ += " " + remedy_;
}

}  // namespace sightline
