// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_spec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>

#include "core/models/family.h"

namespace sightline {
namespace {

int wishOf(const ModelSpec& model) {
  const FamilyInfo* family = familyOf(model.architecture);
  return family ? family->colourSlot : kNoColourSlot;
}

/// Slots in the order in which they are given to models that do not get their family's.
std::vector<int> freeSlots() {
  std::vector<int> slots(kColourSlots);
  for (int s = 0; s < kColourSlots; ++s) slots[static_cast<std::size_t>(s)] = s;
  std::stable_partition(slots.begin(), slots.begin() + kPlainColours, [](int slot) {
    return std::none_of(families().begin(), families().end(), [&](const auto& f) { return f.colourSlot == slot; });
  });
  return slots;
}

}  // namespace

std::string labelOf(const ModelSpec& model, int index) {
  if (index >= 0 && index < static_cast<int>(model.labels.size())) return model.labels[static_cast<std::size_t>(index)];
  return "class " + std::to_string(index);
}

std::string colourOfSlot(int slot) {
  using Rgb = std::array<double, 3>;
  static constexpr std::array<Rgb, kPlainColours> kPlain{{{0x00, 0x72, 0xB2},
                                                          {0xE6, 0x9F, 0x00},
                                                          {0x00, 0x9E, 0x73},
                                                          {0xCC, 0x79, 0xA7},
                                                          {0x56, 0xB4, 0xE9},
                                                          {0xD5, 0x5E, 0x00}}};
  slot %= kColourSlots;
  const int shade = slot / kPlainColours;
  const double towards = shade == 1 ? 0 : 255, share = shade == 0 ? 0 : shade == 1 ? 0.4 : 0.5;
  std::string text = "#";
  for (const double channel : kPlain[static_cast<std::size_t>(slot % kPlainColours)]) {
    std::array<char, 3> hex{};
    std::snprintf(hex.data(), hex.size(), "%02X",
                  static_cast<unsigned>(std::lround(channel + (towards - channel) * share)) & 0xFFu);
    text += hex.data();
  }
  return text;
}

void assignColours(std::vector<ModelSpec>& models, const std::map<std::string, int>& kept) {
  std::set<int> taken;
  for (ModelSpec& model : models) {
    const auto slot = kept.find(model.id);
    model.colourSlot = slot != kept.end() && taken.insert(slot->second).second ? slot->second : kNoColourSlot;
  }
  for (ModelSpec& model : models) {
    if (model.colourSlot != kNoColourSlot) continue;
    const int wish = wishOf(model);
    model.colourSlot = wish >= 0 && taken.insert(wish).second ? wish : kNoColourSlot;
  }
  const std::vector<int> order = freeSlots();
  int beyond = 0;
  for (ModelSpec& model : models) {
    if (model.colourSlot != kNoColourSlot) continue;
    const auto slot = std::find_if(order.begin(), order.end(), [&](int s) { return !taken.count(s); });
    model.colourSlot = slot != order.end() ? *slot : beyond++ % kColourSlots;
    taken.insert(model.colourSlot);
  }
}

std::string colourOf(const ModelSpec& model) {
  return colourOfSlot(std::max(model.colourSlot >= 0 ? model.colourSlot : wishOf(model), 0));
}

}  // namespace sightline
