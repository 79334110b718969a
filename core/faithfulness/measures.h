// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>

#include "core/base/message.h"
#include "core/faithfulness/faithfulness.h"

namespace sightline {

/// One number of a map's faithfulness, for tables, tests and plots.
enum class FaithfulnessMeasure { Deletion, Insertion, Road, Drop, Increase, Sic, Aic };
inline constexpr std::array kFaithfulnessMeasures{
    FaithfulnessMeasure::Deletion, FaithfulnessMeasure::Insertion, FaithfulnessMeasure::Road, FaithfulnessMeasure::Drop,
    FaithfulnessMeasure::Increase, FaithfulnessMeasure::Sic,       FaithfulnessMeasure::Aic};

struct FaithfulnessWords {
  const char* id;   ///< "deletion": in files
  Message name;     ///< "Deletion"
  Message meaning;  ///< a sentence with its source
  bool lowerIsBetter = false;
};
[[nodiscard]] const FaithfulnessWords& wordsOf(FaithfulnessMeasure measure);

/// Empty where the measure is not defined.
[[nodiscard]] std::optional<double> valueOf(const Faithfulness& f, FaithfulnessMeasure measure);
/// Why it is not; empty where it is.
[[nodiscard]] Message whyUndefined(const Faithfulness& f, FaithfulnessMeasure measure);

/// Every measure undefined for one reason: a map that says nothing.
[[nodiscard]] Faithfulness undefinedFaithfulness(const Message& why);

/// For the command line's JSON and the store. Undefined measures are null; "undefined" says why.
[[nodiscard]] std::string toJson(const Faithfulness& f);
/// Inverse. @throws Error BadFormat
[[nodiscard]] Faithfulness faithfulnessFromJson(const std::string& text);

}  // namespace sightline
