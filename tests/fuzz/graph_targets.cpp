// SPDX-License-Identifier: GPL-3.0-or-later
#include <span>

#include "core/graphs/exported_file.h"
#include "core/graphs/onnx_file.h"
#include "tests/fuzz/targets.h"
#include "tests/support/onnx_writer.h"
#include "tests/support/torch_archive.h"
#include "tests/sweep/written_files.h"

namespace sightline::fuzz {
namespace {

void touchAll(const TensorView& t, std::size_t most) {
  require(t.byteCount <= most, "a tensor is larger than its file");
  unsigned sum = 0;
  for (std::size_t i = 0; i < t.byteCount; ++i) sum += static_cast<unsigned>(t.data[i]);
  volatile unsigned kept = sum;
  (void)kept;
}

/// A .pt2 around a graph, so that damage to the graph alone does not end at its checksum.
std::string around(const std::string& graph) {
  return test::zipOf(
      {{"serialized_exported_program.json", graph},
       {"serialized_state_dict.pt", test::stateDictArchive({{"w", "FloatStorage", {1}, std::string(4, '\0')}})}});
}

}  // namespace

std::vector<Target> graphTargets(const std::filesystem::path& folder) {
  const auto scratch = folder / "graph";
  test::OnnxModelText onnx;
  onnx.nodes = {
      {"Conv", {"x", "w"}, {"z"}, {test::onnxAttribute("pads", std::vector<std::int64_t>{1, 1, 1, 1})}, "/c/Conv"},
      {"Relu", {"z"}, {"y"}}};
  onnx.tensors = {test::onnxFloats("w", {2, 3, 1, 1}, {1, 2, 3, 4, 5, 6}), test::onnxInts("n", {2}, {3, 4})};
  // Functions that call functions, and a branch.
  test::OnnxModelText calls;
  calls.functions = {
      {"f", "own", {"a"}, {"b"}, {{"Relu", {"a"}, {"b"}, {test::onnxAttributeOfCaller("alpha", "s", 1)}}}},
      {"g", "own", {"a"}, {"b"}, {{"f", {"a"}, {"c"}, {}, "", "own"}, {"f", {"c"}, {"b"}, {}, "", "own"}}}};
  calls.nodes = {
      {"g", {"x"}, {"z"}, {}, "n", "own"},
      {"If",
       {"c"},
       {"y"},
       {test::onnxGraphAttribute("then_branch", test::onnxGraph({{"g", {"z"}, {"q"}, {}, "", "own"}}, {"q"})),
        test::onnxGraphAttribute("else_branch", test::onnxGraph({{"Neg", {"z"}, {"q"}}}, {"q"}))}}};
  calls.tensors = {{"c", 9, {}, std::string(1, '\1'), {}}};
  const std::string graph =
      R"({"graph_module":{"graph":{"nodes":[{"target":"torch.ops.aten.mm.default","inputs":[{"name":"self","arg":)"
      R"({"as_tensor":{"name":"x"}}},{"name":"d","arg":{"as_sym_ints":[{"as_int":2},{"as_name":"s"}]}}],"outputs":)"
      R"([{"as_tensor":{"name":"y"}}]}],"tensor_values":{"x":{"sizes":[{"as_int":1},{"as_int":3},{"as_int":8},)"
      R"({"as_int":8}]}}},"signature":{"input_specs":[{"parameter":{"arg":{"name":"s"},"parameter_name":"w"}},)"
      R"({"user_input":{"arg":{"as_tensor":{"name":"x"}}}}],"output_specs":[{"user_output":{"arg":{"as_tensor":)"
      R"({"name":"y"}}}}]}}})";
  return {{"onnx",
           {test::onnxModel(onnx), test::onnxModel(calls)},
           [scratch](const std::string& bytes) {
             sweep::put(scratch, bytes);
             const OnnxFile file(scratch);
             for (const auto& t : file.tensors()) touchAll(t, 8 * bytes.size());
             factsOf(file, "fuzz");
           }},
          {"pt2", {around(graph), graph}, [scratch](const std::string& bytes) {
             sweep::put(scratch, bytes.rfind("PK", 0) == 0 ? bytes : around(bytes));
             const ExportedFile file(scratch);
             for (const auto& [name, t] : file.tensors()) touchAll(t, bytes.size() + 10'000);
             factsOf(file, "fuzz");
           }}};
}

}  // namespace sightline::fuzz
