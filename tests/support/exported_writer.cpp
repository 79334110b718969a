// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exported_writer.h"

namespace sightline::test {

std::string exportedArgument(const std::string& argument, const std::string& json) {
  return R"({"name":")" + argument + R"(","arg":)" + json + "}";
}

std::string exportedValue(const std::string& argument, const std::string& value) {
  return exportedArgument(argument, R"({"as_tensor":{"name":")" + value + R"("}})");
}

std::string exportedGraph(const std::vector<ExportedNodeText>& nodes, const std::vector<std::string>& parameters) {
  std::string steps, inputs;
  for (const auto& node : nodes) {
    std::string arguments;
    for (const auto& argument : node.arguments) arguments += (arguments.empty() ? "" : ",") + argument;
    const std::string key = node.kind == "as_tensor" ? "name" : "as_name";
    steps += std::string(steps.empty() ? "" : ",") + R"({"target":")" + node.target + R"(","inputs":[)" + arguments +
             R"(],"outputs":[{")" + node.kind + R"(":{")" + key + R"(":")" + node.output + R"("}}],"metadata":{}})";
  }
  for (const auto& name : parameters)
    inputs += R"({"parameter":{"arg":{"name":")" + name + R"("},"parameter_name":")" + name + R"("}},)";
  return R"({"graph_module":{"graph":{"inputs":[],"outputs":[{"as_tensor":{"name":"y"}}],"nodes":[)" + steps +
         R"(],"tensor_values":{"x":{"dtype":7,"sizes":[{"as_expr":{"expr_str":"s0"}},{"as_int":3},{"as_int":8},)"
         R"({"as_int":8}]},"y":{"dtype":7,"sizes":[{"as_int":1},{"as_int":2}]}}},"signature":{"input_specs":[)" +
         inputs +
         R"({"user_input":{"arg":{"as_tensor":{"name":"x"}}}}],)"
         R"("output_specs":[{"user_output":{"arg":{"as_tensor":{"name":"y"}}}}]}}})";
}

std::string exportedFile(const std::string& graph, const std::vector<ArchivedTensor>& weights) {
  return zipOf({{"serialized_exported_program.json", graph}, {"serialized_state_dict.pt", stateDictArchive(weights)}});
}

}  // namespace sightline::test
