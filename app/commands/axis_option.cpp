// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/axis_option.h"

namespace sightline {

void addAxisOption(CLI::App& command, std::string& axis, int& points) {
  command.add_option("--axis", axis, "Rule whose value is varied")
      ->check(CLI::IsMember({"fixed", "mean+sd", "percentile", "area", "max"}))
      ->capture_default_str();
  command.add_option("--points", points, "Number of values of the rule to try")
      ->check(CLI::Range(2, 1001))
      ->capture_default_str();
}

BinarisationRule::Kind axisKind(const std::string& axis) {
  using Kind = BinarisationRule::Kind;
  if (axis == "mean+sd") return Kind::MeanPlusSd;
  if (axis == "percentile") return Kind::Percentile;
  if (axis == "area") return Kind::TopArea;
  return axis == "max" ? Kind::FractionOfMax : Kind::Fixed;
}

}  // namespace sightline
