// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/model_note.h"

#include "core/models/model_spec.h"

namespace sightline {

std::vector<Message> sentencesOf(const std::vector<ModelNote>& notes, const std::vector<ModelSpec>& models) {
  std::vector<Message> sentences;
  for (const ModelNote& note : notes)
    sentences.push_back(message("{1}: {2}", models[static_cast<std::size_t>(note.model)].displayName, note.note));
  return sentences;
}

}  // namespace sightline
