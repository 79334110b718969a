// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/people_answers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/error.h"
#include "core/base/unicode.h"
#include "core/dataset/image_names.h"
#include "core/types/csv_table.h"

namespace sightline {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAnswersFile = "people_labels.csv";
constexpr std::array<std::string_view, 5> kAnswerImages{"image", "imagename", "file", "filename", "image_id"};
constexpr std::array<std::string_view, 5> kAnswerPeople{"person", "subj", "subject", "participant", "observer"};
constexpr std::array<std::string_view, 4> kAnswerLabels{"label", "answer", "response", "object_response"};
constexpr std::array<std::string_view, 1> kAnswerCorrect{"correct"};

Error badAnswers(const fs::path& file, const Message& problem) {
  return Error(ErrorCode::BadFormat, file, problem,
               "Write a table with the columns image, person and label, or image, person and correct (1 or 0).");
}

template <std::size_t N>
std::optional<std::size_t> answerColumn(const CsvTable& table, const std::array<std::string_view, N>& names) {
  for (const std::string_view name : names)
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      if (caseFolded(table.columns[c]) == name) return c;
  return {};
}

/// As class names are compared.
std::string asCompared(const std::string& label) {
  std::string folded = caseFolded(label);
  std::replace(folded.begin(), folded.end(), '_', ' ');
  const auto first = folded.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return folded.substr(first, folded.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<bool> yesOrNo(const std::string& cell) {
  const std::string word = asCompared(cell);
  if (word == "1" || word == "1.0" || word == "true" || word == "yes") return true;
  if (word == "0" || word == "0.0" || word == "false" || word == "no") return false;
  return {};
}

/// Whether an answer is right: a label that the image has, or that its label accepts.
bool namesImage(const std::string& answer, const DatasetItem& item, const Dataset& dataset) {
  for (const std::string& label : item.allLabels()) {
    if (asCompared(label) == answer) return true;
    const auto accepted = dataset.acceptedNames.find(label);
    if (accepted == dataset.acceptedNames.end()) continue;
    for (const std::string& name : accepted->second)
      if (asCompared(name) == answer) return true;
  }
  return false;
}

struct LeftOut {
  std::size_t elsewhere = 0, unlabelled = 0, repeated = 0, empty = 0;
};

std::vector<Message> notesOf(const LeftOut& left, const fs::path& file) {
  std::vector<Message> notes;
  const std::string name = file.filename().string();
  if (left.elsewhere > 0)
    notes.push_back(plural(left.elsewhere, "{2}: {1} row is about no image of this study and was left out.",
                           "{2}: {1} rows are about no image of this study and were left out.", left.elsewhere, name));
  if (left.unlabelled > 0)
    notes.push_back(plural(left.unlabelled, "{2}: {1} answer is about an image without a label and was left out.",
                           "{2}: {1} answers are about images without a label and were left out.", left.unlabelled,
                           name));
  if (left.repeated > 0)
    notes.push_back(plural(left.repeated, "{2}: {1} further answer of a person on the same image was left out.",
                           "{2}: {1} further answers of a person on the same image were left out.", left.repeated,
                           name));
  if (left.empty > 0)
    notes.push_back(plural(left.empty, "{2}: {1} row has no answer and was left out.",
                           "{2}: {1} rows have no answer and were left out.", left.empty, name));
  return notes;
}

}  // namespace

fs::path peopleAnswersBeside(const Dataset& dataset) {
  std::error_code none;
  fs::path file = dataset.root / kAnswersFile;
  return fs::is_regular_file(file, none) ? file : fs::path{};
}

PeopleAnswers readPeopleAnswers(const fs::path& file, const Dataset& dataset) {
  const CsvTable table = readSpreadsheet(file);
  const auto image = answerColumn(table, kAnswerImages), person = answerColumn(table, kAnswerPeople),
             label = answerColumn(table, kAnswerLabels), correct = answerColumn(table, kAnswerCorrect);
  if (!image) throw badAnswers(file, "has no column that names the images");
  if (!person) throw badAnswers(file, "has no column that says who answered");
  if (!label && !correct) throw badAnswers(file, "has no column with the answers");
  const ImageNames names(dataset);
  PeopleAnswers answers;
  LeftOut left;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const auto& cells = table.rows[r];
    const ImageNames::Found found =
        cells[*image].empty() ? ImageNames::Found{} : names.find(cells[*image], dataset.root);
    if (found.fit == ImageNames::Fit::Several)
      throw badAnswers(file, message("names {1} in row {2}, which several images are called", cells[*image], r + 2));
    if (found.items.size() != 1) {
      ++left.elsewhere;
      continue;
    }
    const DatasetItem& item = dataset.items[found.items.front()];
    std::optional<bool> right;
    if (correct) {
      right = yesOrNo(cells[*correct]);
      if (!right && !asCompared(cells[*correct]).empty())
        throw badAnswers(file, message("has \"{1}\" in row {2} of the column {3}, where 0 or 1 is needed",
                                       cells[*correct], r + 2, table.columns[*correct]));
    } else if (const std::string answer = asCompared(cells[*label]); !answer.empty()) {
      if (item.label.empty()) {
        ++left.unlabelled;
        continue;
      }
      right = namesImage(answer, item, dataset);
    }
    if (!right) {
      ++left.empty;
      continue;
    }
    auto who = std::find(answers.people.begin(), answers.people.end(), cells[*person]);
    if (who == answers.people.end()) {
      answers.people.push_back(cells[*person]);
      answers.correct.emplace_back(dataset.items.size());
      who = answers.people.end() - 1;
    }
    auto& known = answers.correct[static_cast<std::size_t>(who - answers.people.begin())][found.items.front()];
    if (known)
      ++left.repeated;
    else
      known = right;
  }
  answers.notes = notesOf(left, file);
  return answers;
}

}  // namespace sightline
