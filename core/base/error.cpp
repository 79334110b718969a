// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace sightline {

Error::Error(ErrorCode code, const ErrorSubject& subject, Message problem, Message remedy)
    : code_(code), subject_(subject.message()), problem_(std::move(problem)), remedy_(std::move(remedy)) {
  subjectText_ = subject_.text();
  problemText_ = problem_.text();
  remedyText_ = remedy_.text();
  text_ = message().text();
}

Message Error::message() const {
  Message sentence = subject_.empty() ? problem_ : sightline::message("{1}: {2}", subject_, problem_);
  const std::string& end = problemText_.empty() ? subjectText_ : problemText_;
  if (!end.empty() && end.back() != '.') sentence = sightline::message("{1}.", sentence);
  return remedy_.empty() ? sentence : sightline::message("{1} {2}", sentence, remedy_);
}

}  // namespace sightline
