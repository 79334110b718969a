// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "tests/support/torch_archive.h"

namespace sightline::test {

// Writes programs of torch.export as text; the program itself only reads them.

/// An argument that is a value.
std::string exportedValue(const std::string& argument, const std::string& value);
/// An argument of another kind.  @param json  such as {"as_int":3}
std::string exportedArgument(const std::string& argument, const std::string& json);

struct ExportedNodeText {
  std::string target;                    ///< "torch.ops.aten.relu.default"
  std::vector<std::string> arguments{};  ///< as written by the functions above
  std::string output = "y";
  std::string kind = "as_tensor";  ///< as_sym_int: a size
};

/// A program from images x (any number, 3 x 8 x 8) to a row y of two classes.
/// @param parameters  names of weights
std::string exportedGraph(const std::vector<ExportedNodeText>& nodes, const std::vector<std::string>& parameters);
/// A .pt2 file of it.
std::string exportedFile(const std::string& graph, const std::vector<ArchivedTensor>& weights);

}  // namespace sightline::test
