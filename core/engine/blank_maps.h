// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/study/snapshot.h"

namespace sightline {

struct StudyDefinition;

/// Which of a study's computed maps say nothing (SaliencyMap::blankReason). Imported maps are not among them: each of
/// those is missing for a file of its own.
struct BlankMaps {
  struct One {
    CellKey key;
    Message reason;  ///< a sentence
  };
  std::vector<One> maps;
  std::vector<int> ofModel;       ///< maps that there are, blank or not; one number per model
  std::vector<One> notDefined{};  ///< maps of techniques that are not defined for their network; not among the others
};

/// A sentence per model and reason: "Grad-CAM's map of cat1 is blank for ResNet-101: its ...", and, for a model whose
/// maps are all blank, one sentence that says so: "All 6 maps of ResNet-101 are blank: ..."
std::vector<Message> sentencesOf(const BlankMaps& blank, const StudyDefinition& study);
/// A sentence per technique and model: "Attention roll-out is not defined for Swin-S. It ... (3 maps)"
std::vector<Message> notDefinedSentences(const BlankMaps& blank);

}  // namespace sightline
