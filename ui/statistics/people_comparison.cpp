// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/people_comparison.h"

#include <utility>

#include "core/base/attempt.h"
#include "ui/widgets/metric_bar.h"

namespace sightline::ui {
namespace {

constexpr int kComparedAfterMs = 400;

}  // namespace

PeopleComparison::PeopleComparison(StudySession* session, std::function<bool()> isWanted, QObject* parent)
    : QObject(parent),
      session_(session),
      isWanted_(std::move(isWanted)),
      job_(this, [this](std::shared_ptr<const Answer> answer) {
        answer_ = std::move(answer);
        Q_EMIT changed();
      }) {
  later_.setSingleShot(true);
  later_.setInterval(kComparedAfterMs);
  connect(&later_, &QTimer::timeout, this, &PeopleComparison::work);
}

bool PeopleComparison::tooMany() const { return session_->snapshot()->cells.size() > kMostMaps; }

const AlignmentChapter* PeopleComparison::chapter() const { return answer_ ? &answer_->chapter : nullptr; }

std::vector<Message> PeopleComparison::notes() const { return answer_ ? answer_->notes : std::vector<Message>{}; }

void PeopleComparison::request() {
  if (!later_.isActive() || session_->status().idle) later_.start();  // while maps come in, an answer now and then
}

void PeopleComparison::work() {
  if (!isWanted_() || tooMany() || session_->snapshot()->readyCount() == 0) return;
  job_.request([before = answer_, study = session_->definition(), settings = session_->settings(),
                snapshot = session_->snapshot(), table = session_->table(),
                subset = subsetOf(*session_)](const std::stop_token& stop) {
    Answer answer;
    answer.maps.reserve(table.results.size());
    for (const auto& result : table.results) answer.maps.push_back(result);
    const bool same = before && before->maps == answer.maps;
    answer.alignment = same ? before->alignment
                            : std::make_shared<const StudyAlignment>(alignmentOf(study, settings, table, {}, stop));
    answer.notes = answer.alignment->problems;
    PeopleAnswers answers;
    if (const auto file = peopleAnswersBeside(study.dataset); !file.empty()) {
      const auto read = attempt(file, [&] { return readPeopleAnswers(file, study.dataset); });
      if (read.ok()) answers = read.value();
      if (!read.ok()) answer.notes.push_back(read.error().message());
      answer.notes.insert(answer.notes.end(), answers.notes.begin(), answers.notes.end());
    }
    answer.chapter =
        alignmentChapter(study, *snapshot, subset, answer.alignment, answers.people.empty() ? nullptr : &answers);
    return answer;
  });
}

}  // namespace sightline::ui
