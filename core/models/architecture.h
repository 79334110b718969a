// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/models/family_config.h"
#include "core/models/output_reading.h"
#include "core/types/input_size.h"

namespace sightline {

/// What network to build: a family's configuration and the number of classes.
struct Architecture {
  int classCount = 1000;  ///< 0 (families that are their own program only): whatever the archive gives
  FamilyConfig config;
  OutputReading outputs = OutputReading::Automatic;
  bool operator==(const Architecture&) const = default;
};

/// The network as it is built for images of `size` x `size`: Swin's windows follow the size (FamilyInfo::resize). The
/// same architecture where the size does not matter or does not suit.
Architecture asBuilt(const Architecture& architecture, int size);
/// As asBuilt(). @throws Error ModelMismatch when the size does not suit, naming the nearest that do
Architecture sizedFor(const Architecture& architecture, InputSize size, const std::string& nameForErrors);
/// Classes to choose from: one output stands for two, "not" and "yes". 0: not known before the archive is loaded.
int classesOf(const Architecture& architecture);

/// "resnet", "efficientnet", ...: FamilyInfo::id; empty for an architecture of no family.
std::string familyId(const Architecture& architecture);

/// From JSON text with "arch" (the family), "num_classes" (1 to 1000000), "outputs" (see OutputReading) and the
/// family's own keys, which are those of timm's arguments. Other keys may stand beside them, as a model file's do,
/// unless one is so near to a known key that it is a slip of the pen.
/// @param alsoKnown further keys that are no slips, because the caller reads them
/// @throws Error BadFormat naming the key, its value and what is allowed
Architecture parseArchitecture(const std::string& json, const std::string& nameForErrors,
                               const std::vector<std::string>& alsoKnown = {});
/// What parseArchitecture() reads. The text is part of the keys under which results are stored.
std::string toJson(const Architecture& architecture);

}  // namespace sightline
