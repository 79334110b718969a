// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/dataset/dataset.h"

namespace sightline {

/// What people said an image shows, as right or wrong: observers beside the models.
struct PeopleAnswers {
  std::vector<std::string> people;                        ///< names, in the order of the table
  std::vector<std::vector<std::optional<bool>>> correct;  ///< [person][image of the study]; empty: no answer
  std::vector<Message> notes{};                           ///< what was left out, a sentence each
};

/// A table with the columns image (or imagename, file), person (subj, subject, participant, observer) and either label
/// (answer, response, object_response), which is right where it is one of the image's labels, or correct (1 and 0, true
/// and false). Letter case does not count, and '_' equals a blank. Of several answers of one person on one image the
/// first counts; answers on images without a label, and rows about other images, are left out and counted.
/// @throws Error naming the file and what is wrong
[[nodiscard]] PeopleAnswers readPeopleAnswers(const std::filesystem::path& table, const Dataset& dataset);

/// Where a data set keeps such a table: people_labels.csv beside its images; empty where there is none.
[[nodiscard]] std::filesystem::path peopleAnswersBeside(const Dataset& dataset);

}  // namespace sightline
