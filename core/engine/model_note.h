// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/message.h"

namespace sightline {

struct ModelSpec;

/// What is to be said about how a network was read and is asked (ComputeBackend::notes).
struct ModelNote {
  int model = 0;
  Message note;  ///< a sentence: "It answers one image at a time only ..."
};

/// "ResNet-50: It answers one image at a time only ..."
std::vector<Message> sentencesOf(const std::vector<ModelNote>& notes, const std::vector<ModelSpec>& models);

/// What is known of the networks' notes. A network is asked once, when it has been loaded for a map; what it said is
/// kept in the store. Not thread-safe: the engine's mutex guards it.
class NoteBook {
 public:
  explicit NoteBook(int models) : pages_(static_cast<std::size_t>(models)) {}

  /// Whether the network itself answered; what the store holds is no answer of its own.
  [[nodiscard]] bool isAsked(int model) const { return pages_[static_cast<std::size_t>(model)].asked; }
  void put(int model, std::vector<Message> notes, bool asked) {
    Page& page = pages_[static_cast<std::size_t>(model)];
    if (page.asked && !asked) return;
    page = {std::move(notes), asked};
  }
  /// Weights may have changed: the networks are asked again when they are used next.
  void askAgain() {
    for (Page& page : pages_) page.asked = false;
  }
  /// A network is read in another way.
  void askAgain(int model) { pages_[static_cast<std::size_t>(model)] = {}; }
  /// In the order of the models.
  [[nodiscard]] std::vector<ModelNote> all() const {
    std::vector<ModelNote> notes;
    for (std::size_t model = 0; model < pages_.size(); ++model)
      for (const Message& note : pages_[model].notes) notes.push_back({static_cast<int>(model), note});
    return notes;
  }

 private:
  struct Page {
    std::vector<Message> notes;
    bool asked = false;
  };
  std::vector<Page> pages_;
};

}  // namespace sightline
