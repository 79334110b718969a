// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/onnx_writer.h"

#include <cstring>

#include "tests/support/torch_archive.h"

namespace sightline::test {
namespace {

std::string varint(std::uint64_t value) {
  std::string bytes;
  do {
    const auto low = static_cast<char>(value & 0x7f);
    value >>= 7;
    bytes += static_cast<char>(value ? low | static_cast<char>(0x80) : low);
  } while (value);
  return bytes;
}

std::string valueInfo(const std::string& name, const std::vector<std::int64_t>& dims, int type = 1) {
  std::string shape;
  for (const auto d : dims) shape += protoBytes(1, d < 0 ? protoBytes(2, "batch") : protoNumber(1, d));
  const std::string tensor = protoNumber(1, type) + protoBytes(2, shape);
  return protoBytes(1, name) + protoBytes(2, protoBytes(1, tensor));
}

std::string nodeBytes(const OnnxNodeText& n) {
  std::string node;
  for (const auto& i : n.inputs) node += protoBytes(1, i);
  for (const auto& o : n.outputs) node += protoBytes(2, o);
  if (!n.name.empty()) node += protoBytes(3, n.name);
  node += protoBytes(4, n.type);
  for (const auto& a : n.attributes) node += protoBytes(5, a);
  if (!n.domain.empty()) node += protoBytes(7, n.domain);
  return node;
}

std::string opsetBytes(int field, const std::string& domain, std::int64_t version) {
  return protoBytes(field, protoBytes(1, domain) + protoNumber(2, version));
}

std::string functionBytes(const OnnxFunctionSource& f) {
  std::string bytes = protoBytes(1, f.name);
  for (const auto& i : f.inputs) bytes += protoBytes(4, i);
  for (const auto& o : f.outputs) bytes += protoBytes(5, o);
  for (const auto& n : f.nodes) bytes += protoBytes(7, nodeBytes(n));
  for (const auto& a : f.usual) bytes += protoBytes(11, a);
  return bytes + opsetBytes(9, "", f.opset) + protoBytes(10, f.domain);
}

}  // namespace

std::string protoBytes(int field, const std::string& bytes) {
  return varint(static_cast<std::uint64_t>(field) << 3 | 2) + varint(bytes.size()) + bytes;
}
std::string protoNumber(int field, std::int64_t value) {
  return varint(static_cast<std::uint64_t>(field) << 3) + varint(static_cast<std::uint64_t>(value));
}
std::string protoFloat(int field, float value) {
  std::string bytes(4, '\0');
  std::memcpy(bytes.data(), &value, 4);
  return varint(static_cast<std::uint64_t>(field) << 3 | 5) + bytes;
}

std::string onnxTensor(const OnnxTensorText& t) {
  std::string bytes;
  for (const auto d : t.shape) bytes += protoNumber(1, d);
  bytes += protoNumber(2, t.type) + protoBytes(8, t.name);
  return bytes + (t.other.empty() ? protoBytes(9, t.raw) : t.other);
}

OnnxTensorText onnxFloats(const std::string& name, std::vector<std::int64_t> shape, const std::vector<float>& values) {
  return {name, 1, std::move(shape), bytesOf(values), {}};
}
OnnxTensorText onnxInts(const std::string& name, std::vector<std::int64_t> shape,
                        const std::vector<std::int64_t>& values) {
  return {name, 7, std::move(shape), bytesOf(values), {}};
}

std::string onnxAttribute(const std::string& name, std::int64_t value) {
  return protoBytes(1, name) + protoNumber(3, value) + protoNumber(20, 2);
}
std::string onnxAttribute(const std::string& name, float value) {
  return protoBytes(1, name) + protoFloat(2, value) + protoNumber(20, 1);
}
std::string onnxAttribute(const std::string& name, const std::string& value) {
  return protoBytes(1, name) + protoBytes(4, value) + protoNumber(20, 3);
}
std::string onnxAttribute(const std::string& name, const std::vector<std::int64_t>& values) {
  std::string bytes = protoBytes(1, name);
  for (const auto v : values) bytes += protoNumber(8, v);
  return bytes + protoNumber(20, 7);
}

std::string onnxGraphAttribute(const std::string& name, const std::string& graph) {
  return protoBytes(1, name) + protoBytes(6, graph) + protoNumber(20, 5);
}
std::string onnxAttributeOfCaller(const std::string& name, const std::string& callers, int kind) {
  return protoBytes(1, name) + protoNumber(20, kind) + protoBytes(21, callers);
}

std::string onnxGraph(const std::vector<OnnxNodeText>& nodes, const std::vector<std::string>& outputs,
                      const std::vector<OnnxTensorText>& tensors) {
  std::string graph;
  for (const auto& n : nodes) graph += protoBytes(1, nodeBytes(n));
  for (const auto& t : tensors) graph += protoBytes(5, onnxTensor(t));
  for (const auto& o : outputs) graph += protoBytes(12, protoBytes(1, o));
  return graph;
}

std::string onnxModel(const OnnxModelText& m) {
  std::string graph = onnxGraph(m.nodes, {}, m.tensors), rest;
  if (m.tensorsAreInputs)
    for (const auto& t : m.tensors) graph += protoBytes(11, valueInfo(t.name, t.shape, t.type));
  graph += protoBytes(11, valueInfo(m.inputName, m.input, m.inputType)) +
           (m.outputs.empty() ? protoBytes(12, valueInfo(m.outputName, m.output)) : m.outputs);
  for (const auto& [key, value] : m.metadata) rest += protoBytes(14, protoBytes(1, key) + protoBytes(2, value));
  for (const auto& f : m.functions) rest += protoBytes(25, functionBytes(f)) + opsetBytes(8, f.domain, 1);
  return protoNumber(1, m.tensorsAreInputs ? 3 : 8) + protoBytes(2, "hand") + protoBytes(7, graph) +
         opsetBytes(8, "", m.opset) + rest;
}

}  // namespace sightline::test
