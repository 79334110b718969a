// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/techniques/option_spec.h"
#include "core/techniques/technique.h"

namespace sightline {

/// The values of all options of one technique; each is within its range.
class OptionValues {
 public:
  OptionValues() : OptionValues(Technique::GradCam) {}
  explicit OptionValues(Technique technique);  ///< the defaults

  [[nodiscard]] Technique technique() const { return technique_; }
  [[nodiscard]] const std::vector<OptionSpec>& specs() const;
  [[nodiscard]] bool has(std::string_view key) const;

  /// @throws Error InvalidOption for a key that the technique does not have
  [[nodiscard]] double number(std::string_view key) const;
  [[nodiscard]] int integer(std::string_view key) const;
  [[nodiscard]] bool flag(std::string_view key) const;
  [[nodiscard]] const std::string& choice(std::string_view key) const;
  /// As on the command line: "100", "0.15", "exact", "yes".
  [[nodiscard]] std::string text(std::string_view key) const;

  /// @throws Error InvalidOption naming the option, the value, and what is allowed (of an unknown key the nearest known
  /// one)
  void set(std::string_view key, double value);
  void set(std::string_view key, std::string_view text);

  [[nodiscard]] bool isDefault() const;
  /// "steps 100, convention pair": every option that decides the map; part of the cache key and of provenance.
  [[nodiscard]] std::string describe() const;
  bool operator==(const OptionValues&) const = default;
  /// Whether both give the same map: all options that decide it are equal.
  [[nodiscard]] bool sameMap(const OptionValues& other) const;

 private:
  [[nodiscard]] std::size_t place(std::string_view key) const;
  Technique technique_;
  std::vector<double> values_;  ///< in the order of the specs
};

}  // namespace sightline
